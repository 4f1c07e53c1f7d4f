import { redirect } from '@remix-run/node'
import type { LoadContext } from '#server/edge/http/load-context.ts'
import { ownPath } from '#server/paths.ts'
import { readReturnTo } from './return-to.ts'
import { knownBrowserCookie, readSessionToken, sessionCookie } from './session-cookie.ts'
import { blankStepCookie } from './step-cookie.ts'

/** The answer to a browser in which somebody has just signed in: its cookies, and back to where they wanted to go. */
export async function signedIn(
  request: Request,
  { application, isSecure }: Pick<LoadContext, 'application' | 'isSecure'>,
  { token, browserMark }: { token: string; browserMark: string },
  goal = readReturnTo(request),
): Promise<Response> {
  // Another person's session in this browser ends with it: a shared phone is handed on, not shared.
  const before = readSessionToken(request)
  if (before) await application.identity.signOut(before)

  const headers = new Headers({ 'Set-Cookie': sessionCookie(token, { isSecure }) })
  headers.append('Set-Cookie', knownBrowserCookie(browserMark, { isSecure }))
  headers.append('Set-Cookie', blankStepCookie({ isSecure }))
  return redirect(ownPath(goal), { status: 303, headers })
}
