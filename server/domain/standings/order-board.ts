import type { CollectiveKind } from '#server/domain/collectives/contract.ts'
import { bracketKey, sizeBandOf } from './bracket.ts'
import type { Board, BoardRow, Fraction, Measure, Places } from './contract.ts'
import { whole } from './fraction.ts'
import { type MemberFigures, perMember, perThousandResidents } from './per-member.ts'
import { rankRows } from './rank-rows.ts'

/** What a board is made from: one collective or one person with their figures. */
export type Subject = {
  subjectId: string
  name: string
  /** By what a row is sorted among equals: a person's given name, a collective's name. */
  sortName: string
  collectiveId: string | null
  collectiveName: string | null
  kind: CollectiveKind
  /** Scoring members of the collective, or of the person's. */
  members: number
  residents: number | null
  points: number
  accepted: number
  /** Points of help given on the last seven days. */
  recentPoints: number
  /** A collective, or a person whose consent to be named is in force. */
  isPublic: boolean
}

/** A row of the whole board, hidden people included, with what decides who may see it. */
export type OrderedRow = BoardRow & { collectiveId: string | null; isPublic: boolean }

/**
 * Puts a whole board in order by one measure. Places count everybody, also people who are not shown, so that a place
 * never depends on somebody else's consent.
 */
export function orderBoard(board: Board, measure: Measure, subjects: readonly Subject[]): OrderedRow[] {
  const measured = valuesBy(measure, subjects)
  const sorted = [...subjects].sort(byName)
  const all = placesOf(sorted, measured)
  const inKind = placesWithin(sorted, measured, ({ kind }) => kind)
  const inBracket = placesWithin(sorted, measured, (subject) => bracketKey(bracketOf(subject)))
  // People are compared within their collective's kind; its size says nothing about one person's work.
  const inGroup = board === 'collectives' ? inBracket : inKind

  const placed = (id: string): Places | null => {
    const place = all.get(id)
    return place === undefined ? null : { all: place, kind: inKind.get(id) ?? 1, bracket: inGroup.get(id) ?? 1 }
  }
  const last = sorted.length + 1
  const placeOf = ({ subjectId }: Subject) => all.get(subjectId) ?? last
  const ordered = [...sorted].sort((a, b) => placeOf(a) - placeOf(b))
  return ordered.map((subject, position) =>
    rowOf(board, subject, { position, places: placed(subject.subjectId), value: measured(subject) ?? whole(0) }),
  )
}

function rowOf(board: Board, subject: Subject, rest: Pick<BoardRow, 'position' | 'places' | 'value'>): OrderedRow {
  const isCollective = board === 'collectives'
  const { subjectId, name, collectiveId, collectiveName, kind, points, accepted, isPublic } = subject
  return {
    ...{ subjectId, name, collectiveId, collectiveName, kind, points, accepted, isPublic },
    size: isCollective ? sizeBandOf(subject.members) : null,
    members: isCollective ? subject.members : null,
    residents: isCollective ? subject.residents : null,
    ...rest,
  }
}

type ValueOf = (subject: Subject) => Fraction | undefined

/** Zero is "not ranked yet", whatever the measure: the bracket's mean alone ranks nobody. */
function valuesBy(measure: Measure, subjects: readonly Subject[]): ValueOf {
  switch (measure) {
    case 'points':
      return ({ points }) => (points > 0 ? whole(points) : undefined)
    case 'last_7_days':
      return ({ recentPoints }) => (recentPoints > 0 ? whole(recentPoints) : undefined)
    case 'per_1000_residents':
      return ({ kind, points, residents }) =>
        kind === 'residential_group' && residents !== null && residents > 0 && points > 0
          ? perThousandResidents({ points, residents })
          : undefined
    case 'per_member': {
      const brackets = bracketFigures(subjects)
      return (subject) =>
        subject.points > 0 ? perMember(subject, brackets.get(bracketKey(bracketOf(subject))) ?? subject) : undefined
    }
  }
}

/** Points and scoring members of each bracket together. */
function bracketFigures(subjects: readonly Pick<Subject, 'kind' | 'members' | 'points'>[]): Map<string, MemberFigures> {
  const figures = new Map<string, MemberFigures>()
  for (const subject of subjects) {
    const key = bracketKey(bracketOf(subject))
    const sum = figures.get(key) ?? { points: 0, members: 0 }
    figures.set(key, { points: sum.points + subject.points, members: sum.members + subject.members })
  }
  return figures
}

function bracketOf({ kind, members }: Pick<Subject, 'kind' | 'members'>) {
  return { kind, size: sizeBandOf(members) }
}

function placesOf(subjects: readonly Subject[], measured: ValueOf): Map<string, number> {
  return new Map(rankRows(subjects, measured).map(({ item, place }) => [item.subjectId, place]))
}

function placesWithin(
  subjects: readonly Subject[],
  measured: ValueOf,
  groupOf: (subject: Subject) => string,
): Map<string, number> {
  const groups = new Map<string, Subject[]>()
  for (const subject of subjects) {
    const group = groups.get(groupOf(subject))
    if (group) group.push(subject)
    else groups.set(groupOf(subject), [subject])
  }
  return new Map([...groups.values()].flatMap((group) => [...placesOf(group, measured)]))
}

const collator = new Intl.Collator('vi')

function byName(a: Subject, b: Subject): number {
  return (
    collator.compare(a.sortName, b.sortName) || collator.compare(a.name, b.name) || (a.subjectId < b.subjectId ? -1 : 1)
  )
}
