import type { TypedValues } from '#app/components/record/typed-values.ts'

/** Choices of the last act that are likely the next one's: the campaign's own codes, nothing about anybody. */
const names = ['serviceCode', 'channel', 'stationCode', 'lessonCode', 'capacity', 'modelCode'] as const

const COOKIE = 'last_choices'
const TWO_MONTHS = 5_184_000

/** What this device chose last. Whatever does not look like codes counts as not chosen. */
export function lastChoices(request: Request): TypedValues {
  const cookies = request.headers.get('Cookie') ?? ''
  const found = new RegExp(`(?:^|;\\s*)${COOKIE}=([a-z0-9_~-]*)`).exec(cookies)?.[1]?.split('~') ?? []
  return Object.fromEntries(names.flatMap((name, index) => (found[index] ? [[name, found[index]]] : [])))
}

/** The `Set-Cookie` value that remembers the choices of an act. */
export function lastChoicesCookie(
  act: Partial<Record<(typeof names)[number], string | undefined>>,
  { isSecure }: { isSecure: boolean },
): string {
  return cookie(names.map((name) => act[name] ?? '').join('~'), TWO_MONTHS, isSecure)
}

/** The `Set-Cookie` value that forgets them: the next person on a shared phone helps somewhere else. */
export function blankLastChoicesCookie({ isSecure }: { isSecure: boolean }): string {
  return cookie('', 0, isSecure)
}

function cookie(value: string, maxAge: number, isSecure: boolean): string {
  return `${COOKIE}=${value}; Path=/record; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
