import type { Ids } from '#server/platform/ids.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { accountLimits, type Locale, type Sex } from './contract.ts'
import { type Login, readLogin } from './login.ts'
import { hashPassword, isPasswordFit } from './password.ts'
import { givenNameOf, readPersonName } from './person-name.ts'

export type NewAccount = {
  id?: string
  fullName: string
  /** The last word of the full name unless said otherwise. */
  givenName?: string
  sex?: Sex | null
  locale?: Locale
  /** Phone numbers and e-mail addresses as typed; without one nobody can sign in. */
  logins: readonly string[]
  password?: { plain: string } | { hash: string }
  /** The person signed on paper that they may be named on public boards. Never true by default. */
  hasBoardConsentOnPaper?: boolean
}

/** Positions count from 1: refusals name the line of a list, never what stands in it. */
export type AccountRefusal =
  | { code: 'not_allowed' }
  | { code: 'too_many_people'; limit: number }
  | { code: 'name_malformed'; position: number }
  | { code: 'login_malformed'; position: number }
  | { code: 'login_taken'; position: number }
  | { code: 'password_length'; position: number }

export type PlannedAccount = {
  id: string
  fullName: string
  givenName: string
  sex: Sex | null
  locale: Locale
  logins: Login[]
  passwordHash: string | undefined
  hasBoardConsentOnPaper: boolean
}

/** New accounts with ids, logins in one spelling and hashed passwords, or the first thing that is wrong with them. */
export async function planAccounts(
  people: readonly NewAccount[],
  ids: Ids,
): Promise<Result<PlannedAccount[], AccountRefusal>> {
  if (people.length > accountLimits.people) return refuse({ code: 'too_many_people', limit: accountLimits.people })

  const planned: PlannedAccount[] = []
  const seen = new Set<string>()
  for (const [index, person] of people.entries()) {
    const position = index + 1
    const logins = person.logins.flatMap((text) => readLogin(text) ?? [])
    const fullName = readPersonName(person.fullName)
    if (fullName === undefined) return refuse({ code: 'name_malformed', position })
    if (logins.length < person.logins.length) return refuse({ code: 'login_malformed', position })
    if (logins.some(({ value }) => seen.has(value))) return refuse({ code: 'login_taken', position })
    if (!isAcceptable(person.password)) return refuse({ code: 'password_length', position })

    for (const { value } of logins) seen.add(value)
    planned.push(await planAccount(person, { id: person.id ?? ids.next(), fullName, logins }))
  }
  return grant(planned)
}

async function planAccount(
  person: NewAccount,
  known: Pick<PlannedAccount, 'id' | 'fullName' | 'logins'>,
): Promise<PlannedAccount> {
  return {
    ...known,
    givenName: person.givenName ?? givenNameOf(known.fullName),
    sex: person.sex ?? null,
    locale: person.locale ?? 'vi',
    passwordHash: await hashOf(person.password),
    hasBoardConsentOnPaper: person.hasBoardConsentOnPaper ?? false,
  }
}

function isAcceptable(password: NewAccount['password']): boolean {
  return password === undefined || 'hash' in password || isPasswordFit(password.plain)
}

async function hashOf(password: NewAccount['password']): Promise<string | undefined> {
  if (password === undefined) return undefined
  return 'hash' in password ? password.hash : await hashPassword(password.plain)
}
