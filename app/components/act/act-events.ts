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
export function actEvents({ decisions, revisions }: AssistanceDetail['history']): ActEvent[] {
  const events: ActEvent[] = [
    ...revisions.map(({ revision, changed, at }) => ({
      ...{ key: `revision ${revision}`, what: revisionWhat(revision, changed), at, changed },
      ...{ reason: null, note: null },
    })),
    ...decisions.map(({ kind, decision, reason, note, at }) => ({
      ...{ key: `decision ${kind} ${at.toISOString()}`, what: kind === 'decision' ? decision : kind, at },
      ...{ changed: [], reason, note },
    })),
  ]
  return events.sort((a, b) => b.at.getTime() - a.at.getTime())
}

function revisionWhat(revision: number, changed: readonly string[]): What {
  if (revision === 1) return 'recorded'
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
