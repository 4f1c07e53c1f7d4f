import { type Fraction, perMemberWeight } from './contract.ts'

/** Points and scoring members, of one collective or of its whole bracket together. */
export type MemberFigures = { points: number; members: number }

/**
 * Points per member, drawn towards the bracket's mean: (points + 10·m) / (n + 10), where m is the mean per member of
 * the bracket and n the collective's scoring members. A collective of two active people does not outrank a school of
 * forty by its smallness alone. Exact: with m = P/N this is (points·N + 10·P) / (N·(n + 10)).
 */
export function perMember(own: MemberFigures, bracket: MemberFigures): Fraction {
  if (bracket.members === 0) return { numerator: own.points, denominator: own.members + perMemberWeight }

  return {
    numerator: own.points * bracket.members + perMemberWeight * bracket.points,
    denominator: bracket.members * (own.members + perMemberWeight),
  }
}

/** Points per thousand people living in a residential group. */
export function perThousandResidents({ points, residents }: { points: number; residents: number }): Fraction {
  return { numerator: points * 1000, denominator: residents }
}
