import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { notFound } from '#app/http/answers.ts'
import { readForm } from '#app/http/read-form.ts'
import { signedOut } from '#app/http/signed-out.ts'
import { paths } from '#server/paths.ts'
import { endingForm } from './form.ts'

export function loader() {
  return redirect(paths.devices)
}

/** Ends one of one's own sessions; the one in use is signed out. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { application, viewer } = context
  const actor = viewer.requireActor()
  const form = await readForm(request, endingForm)
  if (!form.ok) throw notFound()

  const ended = await application.identity.endSessions(actor, { only: form.value.device })
  if (!ended.ok) throw notFound()
  return form.value.device === viewer.sessionId ? signedOut(context) : redirect(paths.devices, { status: 303 })
}
