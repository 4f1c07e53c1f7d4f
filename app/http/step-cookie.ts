import { signInStepCookieName, signInStepMinutes } from '#server/domain/identity/contract.ts'
import { paths } from '#server/paths.ts'

/** The `Set-Cookie` value of a browser whose sign-in waits for the second step; only the sign-in pages are sent it. */
export function stepCookie(token: string, { isSecure }: { isSecure: boolean }): string {
  return `${signInStepCookieName}=${token}; ${attributes(isSecure)}; Max-Age=${signInStepMinutes * 60}`
}

export function blankStepCookie({ isSecure }: { isSecure: boolean }): string {
  return `${signInStepCookieName}=; ${attributes(isSecure)}; Max-Age=0`
}

export function readStepToken(request: Request): string | undefined {
  const cookies = request.headers.get('Cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${signInStepCookieName}=([^;\\s]+)`).exec(cookies)?.[1]
}

function attributes(isSecure: boolean): string {
  return `Path=${paths.signIn}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
