import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { invalid, refused } from '#app/http/answers.ts'
import { readForm } from '#app/http/read-form.ts'
import { paths } from '#server/paths.ts'
import { consentForm } from './form.ts'

export function loader() {
  return redirect(paths.more)
}

/** Whether one's own name stands on public boards; they change at once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const form = await readForm(request, consentForm)
  if (!form.ok) return invalid(form.error)

  const isGranted = form.value.answer === 'give'
  const consent = await context.application.identity.setBoardConsent(actor, { isGranted })
  return consent.ok ? redirect(paths.more, { status: 303 }) : refused(consent.error)
}
