import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { StartRefused } from '#app/components/identity/start-refused.tsx'
import { refused } from '#app/http/answers.ts'
import { paths } from '#server/paths.ts'

export function loader() {
  return redirect(paths.security)
}

/** Makes a new secret for the app, then shows it. */
export async function action({ context: { application, viewer } }: ActionFunctionArgs) {
  const begun = await application.identity.beginTotp(viewer.requireSelf())
  return begun.ok ? redirect(paths.totp, { status: 303 }) : refused(begun.error)
}

export default StartRefused
