import type { CollectiveKind } from '#server/domain/collectives/contract.ts'
import type { Capacity } from '#server/domain/scoring/contract.ts'
import type { CollectiveFacts, IndividualFacts } from './schema.ts'

/** Rows as the stores answer them, in any order. */
export type Earning = {
  accountId: string | null
  collectiveId: string
  capacity: Capacity
  points: number
  accepted: number
  recentPoints: number
}
export type Membership = { accountId: string; collectiveId: string; position: 'member' | 'lead'; isScoring: boolean }
type Decisions = { accountId: string; rejected: number; decided: number }
type Marks = {
  earnings: readonly Earning[]
  memberships: readonly Membership[]
  onHold: ReadonlySet<string>
  commended: ReadonlySet<string>
}

type Sum = { points: number; accepted: number; recentPoints: number }
const nothing: Sum = { points: 0, accepted: 0, recentPoints: 0 }

/**
 * Facts of everybody who recorded help. A person stands in one bracket, voluntary or on duty: the one in which they
 * earned more, so that the figures are those of that board.
 */
export function assembleIndividuals(
  rows: Marks & { decisions: readonly Decisions[]; sexes: ReadonlyMap<string, 'female' | 'male' | null> },
): IndividualFacts[] {
  const earned = sumPeople(rows.earnings)
  const decided = new Map(rows.decisions.map((row) => [row.accountId, row]))
  const scoring = new Map(
    rows.memberships.filter((row) => row.isScoring).map((row) => [row.accountId, row.collectiveId]),
  )
  const leads = new Set(rows.memberships.filter((row) => row.position === 'lead').map((row) => row.accountId))

  return [...new Set([...earned.keys(), ...decided.keys()])].sort().map((id) => {
    const { voluntary = nothing, on_duty: onDuty = nothing } = earned.get(id) ?? {}
    const capacity = onDuty.points > voluntary.points ? 'on_duty' : 'voluntary'
    const sex = rows.sexes.get(id) ?? null
    return {
      id,
      capacity,
      ...(capacity === 'on_duty' ? onDuty : voluntary),
      rejected: decided.get(id)?.rejected ?? 0,
      decided: decided.get(id)?.decided ?? 0,
      isWoman: sex === null ? null : sex === 'female',
      collectiveId: scoring.get(id) ?? null,
      isLead: leads.has(id),
      isOnHold: rows.onHold.has(id),
      isCommended: rows.commended.has(id),
    }
  })
}

/** Facts of every collective of the ward, those without points included. */
export function assembleCollectives(
  rows: Marks & {
    collectives: readonly {
      id: string
      kind: CollectiveKind
      parentId: string | null
      residents: number | null
      womenPercent: number | null
    }[]
  },
): CollectiveFacts[] {
  const byCollective = groupBy(rows.earnings, ({ collectiveId }) => collectiveId)
  const members = groupBy(
    rows.memberships.filter((row) => row.isScoring),
    ({ collectiveId }) => collectiveId,
  )

  return [...rows.collectives]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((collective) => {
      const earnings = byCollective.get(collective.id) ?? []
      const { points, recentPoints } = earnings.reduce(add, nothing)
      return {
        ...collective,
        points,
        recentPoints,
        scoringMembers: members.get(collective.id)?.length ?? 0,
        people: peopleOf(earnings),
        isOnHold: rows.onHold.has(collective.id),
        isCommended: rows.commended.has(collective.id),
      }
    })
}

function sumPeople(earnings: readonly Earning[]): Map<string, Partial<Record<Capacity, Sum>>> {
  const people = new Map<string, Partial<Record<Capacity, Sum>>>()
  for (const row of earnings) {
    if (row.accountId === null) continue
    const sums = people.get(row.accountId) ?? {}
    people.set(row.accountId, { ...sums, [row.capacity]: add(sums[row.capacity] ?? nothing, row) })
  }
  return people
}

function peopleOf(earnings: readonly Earning[]): CollectiveFacts['people'] {
  const people = groupBy(
    earnings.filter((row) => row.accountId !== null),
    ({ accountId }) => accountId ?? '',
  )
  return [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, rows]) => {
      const { accepted, points } = rows.reduce(add, nothing)
      return { id, accepted, points }
    })
}

function add(sum: Sum, row: Sum): Sum {
  return {
    points: sum.points + row.points,
    accepted: sum.accepted + row.accepted,
    recentPoints: sum.recentPoints + row.recentPoints,
  }
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
