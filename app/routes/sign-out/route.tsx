import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { readSessionToken } from '#app/http/session-cookie.ts'
import { signedOut } from '#app/http/signed-out.ts'
import { paths } from '#server/paths.ts'

/** Opened as a page it leads to the button; a link must not sign anybody out. */
export function loader() {
  return redirect(paths.more)
}

export async function action({ request, context }: ActionFunctionArgs) {
  const token = readSessionToken(request)
  if (token) await context.application.identity.signOut(token)
  return signedOut(context)
}
