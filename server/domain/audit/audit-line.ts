import { campaignStates } from '#server/domain/campaigns/contract.ts'
import { roles } from '#server/domain/identity/contract.ts'
import type { Speech } from '#server/words/words.ts'
import { type AuditAction, auditActions } from './contract.ts'
import type { ActName } from './queries.ts'

export type WrittenEvent = {
  id: string
  at: Date
  actorId: string | null
  action: string
  subjectKind: string
  subjectId: string
  details: unknown
}

/** One row of the record as people read it. */
export type AuditLine = {
  id: string
  at: Date
  actorId: string | null
  actorName: string
  action: AuditAction | undefined
  sentence: string
  subjectKind: string
  subjectId: string
}

type Names = { people: Map<string, string>; places: Map<string, string>; acts: Map<string, ActName> }

/** The ids whose names a page of rows needs, each once. */
export function namedIds(events: readonly WrittenEvent[]): { people: string[]; places: string[]; acts: string[] } {
  const subjects = (...kinds: readonly string[]) =>
    events.filter(({ subjectKind }) => kinds.includes(subjectKind)).map(({ subjectId }) => subjectId)
  const named = (name: string) => events.flatMap(({ details }) => textOf(details, name) ?? [])
  const isId = (text: string) => /^[0-9a-f-]{36}$/.test(text)
  const once = (ids: readonly string[]) => [...new Set(ids)].filter(isId)
  return {
    people: once([...events.flatMap(({ actorId }) => actorId ?? []), ...subjects('account'), ...named('accountId')]),
    places: once([...subjects('collective', 'campaign'), ...named('collectiveId'), ...named('campaignId')]),
    acts: once([...subjects('assistance'), ...named('assistanceId')]),
  }
}

/** Puts a row into words. What was deleted or belongs to no name is called by its kind. */
export function auditLine(event: WrittenEvent, names: Names, speech: Speech): AuditLine {
  const action = auditActions.find((known) => known === event.action)
  const actorName =
    event.actorId === null
      ? speech.words('audit.system')
      : (names.people.get(event.actorId) ?? speech.words('audit.somebody'))
  const { id, at, actorId, subjectKind, subjectId } = event
  const sentence =
    action === undefined
      ? event.action
      : speech.words(`audit.sentence.${action}`, {
          actor: actorName,
          subject: subjectName(event, names, speech),
          detail: detailOf(event, names, speech),
        })
  return { id, at, actorId, actorName, action, sentence: tidy(sentence), subjectKind, subjectId }
}

function subjectName({ subjectKind, subjectId, details }: WrittenEvent, names: Names, speech: Speech): string {
  const actId = subjectKind === 'assistance' ? subjectId : textOf(details, 'assistanceId')
  const act = actId === undefined ? undefined : names.acts.get(actId)
  if (act) return speech.words('audit.act', { author: act.author, service: act.service[speech.locale] })

  return (
    names.people.get(textOf(details, 'accountId') ?? subjectId) ??
    names.places.get(subjectId) ??
    speech.words('audit.unnamed')
  )
}

/** The role, the state, the collective or the campaign that a row names, in words; empty where it names none. */
function detailOf({ details }: WrittenEvent, { places }: Names, { words }: Speech): string {
  const role = roles.find((known) => known === textOf(details, 'role'))
  const state = campaignStates.find((known) => known === textOf(details, 'to'))
  const collectiveId = textOf(details, 'collectiveId')
  const parts = [
    role && words(`common.role.${role}`),
    state && words(`common.campaignState.${state}`),
    collectiveId && places.get(collectiveId),
    textOf(details, 'decisionNumber'),
    textOf(details, 'code'),
  ]
  return parts.filter(Boolean).join(', ')
}

function textOf(details: unknown, name: string): string | undefined {
  if (typeof details !== 'object' || details === null || !(name in details)) return undefined
  const value: unknown = Reflect.get(details, name)
  return typeof value === 'string' ? value : undefined
}

/** A sentence whose detail is empty has a hanging space or colon. */
function tidy(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').replace(/[:,]?\s*$/, '')
}
