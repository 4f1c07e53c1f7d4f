import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { paths } from '#server/paths.ts'

export function loader() {
  return redirect(paths.devices)
}

/** Signs one out everywhere but here. */
export async function action({ context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  await application.identity.endSessions(actor, { except: viewer.sessionId ?? '' })
  return redirect(paths.devices, { status: 303 })
}
