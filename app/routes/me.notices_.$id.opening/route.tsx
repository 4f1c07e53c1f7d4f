import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { notFound } from '#app/http/answers.ts'
import { readParams } from '#app/http/read-params.ts'
import { paths } from '#server/paths.ts'
import { openingParams } from './form.ts'

export function loader() {
  return redirect(paths.notices)
}

/** Marks a notice as read and goes where it leads. */
export async function action({ params, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, openingParams)
  const opened = await context.application.notices.openNotice(actor, id)
  if (!opened.ok) throw notFound()
  return redirect(opened.value.path, { status: 303 })
}
