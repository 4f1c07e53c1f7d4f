import { knownBrowserCookieName, sessionCookieName } from '#server/domain/identity/contract.ts'

/** The longest that browsers keep a cookie. The server decides when a session ends, so the cookie need not be renewed. */
const KEPT_SECONDS = 400 * 24 * 3_600

/** The `Set-Cookie` value that signs this browser in. */
export function sessionCookie(token: string, { isSecure }: { isSecure: boolean }): string {
  return `${sessionCookieName}=${token}; ${attributes(isSecure)}; Max-Age=${KEPT_SECONDS}`
}

/** The `Set-Cookie` value that forgets the session in this browser. */
export function blankSessionCookie({ isSecure }: { isSecure: boolean }): string {
  return `${sessionCookieName}=; ${attributes(isSecure)}; Max-Age=0`
}

/** The session token this browser sent. */
export function readSessionToken(request: Request): string | undefined {
  return readCookie(request, sessionCookieName)
}

/** The `Set-Cookie` value by which a browser remembers that a login has signed in here. */
export function knownBrowserCookie(mark: string, { isSecure }: { isSecure: boolean }): string {
  return `${knownBrowserCookieName}=${mark}; ${attributes(isSecure)}; Max-Age=${KEPT_SECONDS}`
}

/** The mark that an earlier sign-in left in this browser. */
export function readBrowserMark(request: Request): string | undefined {
  return readCookie(request, knownBrowserCookieName)
}

function readCookie(request: Request, name: string): string | undefined {
  const cookies = request.headers.get('Cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${name}=([^;\\s]+)`).exec(cookies)?.[1]
}

function attributes(isSecure: boolean): string {
  return `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
