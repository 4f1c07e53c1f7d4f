import type { Application } from '#server/compose.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { CliRefused } from './cli-refused.ts'

export type SubjectApplication = Pick<Application, 'identity' | 'nomination'>
export type Subject = { subjectKind: SubjectKind; subjectId: string }

/** The person of a login, or the collective of a code: exactly one of the two is named. */
export async function subjectOf(
  { identity, nomination }: SubjectApplication,
  named: { login: string | undefined; collective: string | undefined; wardId: string },
): Promise<Subject> {
  if ((named.login === undefined) === (named.collective === undefined)) {
    throw new CliRefused('Name either a person with --login or a collective with --collective.')
  }
  if (named.login !== undefined) {
    const accountId = await identity.findAccountId(named.login)
    if (!accountId) throw new CliRefused('Nobody signs in with this login.')
    return { subjectKind: 'individual', subjectId: accountId }
  }
  const code = named.collective ?? ''
  const collectiveId = await nomination.findCollectiveIdByCode(named.wardId, code)
  if (!collectiveId) throw new CliRefused(`There is no collective with the code "${code}".`)
  return { subjectKind: 'collective', subjectId: collectiveId }
}

/** The ward named, or the only one there is. */
export async function onlyWard({ identity }: SubjectApplication, code: string | undefined): Promise<string> {
  const known = (await identity.listWards()).map((ward) => ward.code)
  const found = code === undefined && known.length === 1 ? known[0] : known.find((each) => each === code)
  if (found === undefined) throw new CliRefused(`Say which ward: --ward ${known.join(' or ')}.`)
  return found
}

/** A calendar day as `YYYY-MM-DD` that exists. */
export function dayOf(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))
  if (!isDay || new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) !== text) {
    throw new CliRefused(`"${text}" is not a day; write it as 2026-11-27.`)
  }
  return text
}

/** A text within its limit. */
export function textOf(text: string, longest: number): string {
  if (text.length > longest) throw new CliRefused(`A text is longer than ${longest} characters.`)
  return text
}
