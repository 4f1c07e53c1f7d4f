import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { notFound } from '#app/http/answers.ts'
import { readForm } from '#app/http/read-form.ts'
import { paths } from '#server/paths.ts'
import { revokingForm } from './form.ts'

export function loader() {
  return redirect(paths.tokens)
}

/** Ends one of one's own tokens. One that was ended in another tab is ended: that is what was wanted. */
export async function action({ request, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const form = await readForm(request, revokingForm)
  if (!form.ok) throw notFound()

  await application.identity.revokeApiToken(actor, { tokenId: form.value.token })
  return redirect(paths.tokens, { status: 303 })
}
