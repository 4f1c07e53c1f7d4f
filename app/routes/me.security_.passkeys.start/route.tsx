import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { StartRefused } from '#app/components/identity/start-refused.tsx'
import { refused } from '#app/http/answers.ts'
import { paths } from '#server/paths.ts'

export function loader() {
  return redirect(paths.security)
}

/** Makes the challenge that the device will sign, then asks for the passkey's name. */
export async function action({ context: { application, viewer, origin } }: ActionFunctionArgs) {
  const begun = await application.identity.beginPasskey(viewer.requireSelf(), { origin })
  return begun.ok ? redirect(paths.newPasskey, { status: 303 }) : refused(begun.error)
}

export default StartRefused
