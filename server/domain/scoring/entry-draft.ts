import type { OnceRule } from '#server/domain/campaigns/contract.ts'
import type { Capacity } from './contract.ts'
import type { PointFacts } from './reckon-points.ts'

/** An accepted act on its way into the ledger: `groups` are the confirmed ones. */
export type AwardDraft = PointFacts & {
  kind: 'award'
  accountId: string
  collectiveId: string
  capacity: Capacity
  assistanceId: string
  verdictId: string
  onceRule: OnceRule
  occurredAt: Date
  /** Local day of the help. */
  occurredOn: string
  receivedAt: Date
}

/** Takes back the live award of an act. */
export type ReversalDraft = { kind: 'reversal'; assistanceId: string; verdictId: string }

export type EntryDraft = AwardDraft | ReversalDraft
