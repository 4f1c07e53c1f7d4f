import type { Fraction } from '#server/domain/standings/contract.ts'
import { compareFractions } from '#server/domain/standings/index.ts'
import type { Check } from './contract.ts'

/** A subject on its way through the selection: its value by the measure, its answers so far, and what constraints ask for. */
export type Contender = {
  id: string
  bracket: string
  points: number
  value: Fraction
  checks: readonly Check[]
  isEligible: boolean
  /** The tie rule's question: a woman, or a collective with women enough; null where nothing is recorded. */
  isPreferred: boolean | null
  collectiveId: string | null
  isLead: boolean
  parentId: string | null
}

/**
 * The order of consideration: greatest value first; among equals a woman, or a collective of mostly women, first
 * (Decree 152/2025, Art. 4(6)). The id only fixes the spelling: who is equal in everything is treated as equal.
 */
export function byMerit(a: Contender, b: Contender): number {
  return byStanding(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Zero where nothing that may count tells the two apart. */
export function byStanding(a: Contender, b: Contender): number {
  return compareFractions(b.value, a.value) || Number(b.isPreferred === true) - Number(a.isPreferred === true)
}

/** Whether two have the same value, whatever the tie rule says of them. */
export function hasEqualValue(a: Contender, b: Contender): boolean {
  return compareFractions(a.value, b.value) === 0
}
