import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { blankSessionCookie, readSessionToken } from '#app/http/session-cookie.ts'
import { blankLastChoicesCookie } from '#app/routes/record/last-choices.ts'
import { paths } from '#server/paths.ts'

/** Opened as a page it leads to the button; a link must not sign anybody out. */
export function loader() {
  return redirect(paths.more)
}

export async function action({ request, context: { application, isSecure } }: ActionFunctionArgs) {
  const token = readSessionToken(request)
  if (token) await application.identity.signOut(token)

  const headers = new Headers({ 'Set-Cookie': blankSessionCookie({ isSecure }) })
  headers.append('Set-Cookie', blankLastChoicesCookie({ isSecure }))
  return redirect(paths.home, { status: 303, headers })
}
