import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { signedOut } from '#app/http/signed-out.ts'
import { paths } from '#server/paths.ts'

export function loader() {
  return redirect(paths.devices)
}

/** Signs one out everywhere, here too. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  await context.application.identity.endSessions(actor, 'all')
  return signedOut(context)
}
