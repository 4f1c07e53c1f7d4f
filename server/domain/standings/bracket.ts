import type { CollectiveKind } from '#server/domain/collectives/contract.ts'
import { type SizeBand, sizeBandLimits } from './contract.ts'

/** Who is compared with whom: collectives of one kind and one size band. */
export type Bracket = { kind: CollectiveKind; size: SizeBand }

/** The size band of a collective by its scoring members. */
export function sizeBandOf(members: number): SizeBand {
  if (members >= sizeBandLimits.large) return 'large'
  return members >= sizeBandLimits.medium ? 'medium' : 'small'
}

/** A bracket as a key for grouping and for addresses. */
export function bracketKey({ kind, size }: Bracket): `${CollectiveKind}.${SizeBand}` {
  return `${kind}.${size}`
}
