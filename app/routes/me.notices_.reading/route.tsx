import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { invalid } from '#app/http/answers.ts'
import { readForm } from '#app/http/read-form.ts'
import { paths } from '#server/paths.ts'
import { readingForm } from './form.ts'

export function loader() {
  return redirect(paths.notices)
}

/** Marks what was on the screen, and everything older, as read. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const form = await readForm(request, readingForm)
  if (!form.ok) return invalid(form.error)

  await context.application.notices.markAllRead(actor, form.value.until)
  return redirect(paths.notices, { status: 303 })
}
