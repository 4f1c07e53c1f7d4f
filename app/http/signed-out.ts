import { redirect } from '@remix-run/node'
import { blankLastChoicesCookie } from '#app/routes/record/last-choices.ts'
import { paths } from '#server/paths.ts'
import { blankSessionCookie } from './session-cookie.ts'

/** The answer to a browser that is signed out: nothing of the person stays on the device. */
export function signedOut({ isSecure }: { isSecure: boolean }): Response {
  const headers = new Headers({ 'Set-Cookie': blankSessionCookie({ isSecure }) })
  headers.append('Set-Cookie', blankLastChoicesCookie({ isSecure }))
  return redirect(paths.home, { status: 303, headers })
}
