import type { VerdictReason } from '#server/domain/assistance/contract.ts'
import type { AssistanceDetail } from '#server/domain/assistance/index.ts'
import type { VietnameseWords } from '#server/words/typed.ts'

type What = keyof VietnameseWords['act']['event']
export type ChangedField = keyof VietnameseWords['act']['field']
export type ActEvent = {
  key: string
  what: What
  at: Date
  changed: readonly string[]
  reason: VerdictReason | null
  note: string | null
}

/** Revisions and decisions of an act as one story, newest first. */
export function actEvents({ history, appeal }: Pick<AssistanceDetail, 'history' | 'appeal'>): ActEvent[] {
  const { decisions, revisions } = history
  const events: ActEvent[] = [
    ...revisions.map(({ revision, changed, at }) => {
      const what = revisionWhat(revision, changed)
      const note = what === 'appealed' ? (appeal?.reason ?? null) : null
      return { key: `revision ${revision}`, what, at, changed, reason: null, note }
    }),
    ...decisions.map(({ kind, decision, reason, note, at }) => ({
      ...{ key: `decision ${kind} ${at.toISOString()}`, what: kind === 'decision' ? decision : kind, at },
      ...{ changed: [], reason, note },
    })),
  ]
  return events.sort((a, b) => b.at.getTime() - a.at.getTime())
}

function revisionWhat(revision: number, changed: readonly string[]): What {
  if (revision === 1) return 'recorded'
  if (changed.includes('appeal')) return 'appealed'
  return changed.includes('state') ? 'withdrawn' : 'edited'
}

const changedFields: Record<ChangedField, true> = {
  serviceId: true,
  modelId: true,
  mode: true,
  modeReason: true,
  channel: true,
  capacity: true,
  stationId: true,
  lessonId: true,
  place: true,
  occurredAt: true,
  lateReason: true,
  citizenKey: true,
  citizenGroups: true,
  receiptKey: true,
  note: true,
  evidence: true,
  collectiveId: true,
  state: true,
}

export function isChangedField(name: string): name is ChangedField {
  return Object.hasOwn(changedFields, name)
}
