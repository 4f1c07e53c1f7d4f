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
  const value = names.map((name) => act[name] ?? '').join('~')
  return `${COOKIE}=${value}; Path=/record; Max-Age=${TWO_MONTHS}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
