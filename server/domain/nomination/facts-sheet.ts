import { type CellValue, makeSheet, type Sheet } from '#server/platform/sheet.ts'
import type { Speech } from '#server/words/words.ts'
import type { CandidateRow } from './list-view.ts'
import type { CollectiveFacts, IndividualFacts, NominationFacts } from './schema.ts'

type Words = Speech['words']

/** The facts as they were read, so that anybody can reckon the list again by hand. */
export function factsSheet(facts: NominationFacts, rows: readonly CandidateRow[], { words }: Speech): Sheet {
  const names = new Map(rows.map(({ subjectId, name }) => [subjectId, name]))
  const headings = facts.subjectKind === 'individual' ? individualHeadings(words) : collectiveHeadings(words)
  const common = [words('nomination.column.name'), words('nomination.column.points'), words('nomination.sheet.recent')]
  const marks = [words('nomination.sheet.hold'), words('nomination.sheet.commended'), words('nomination.sheet.code')]
  const columns = [...common, ...headings, ...marks].map((heading, index) => ({
    heading,
    width: index === 0 ? 40 : 18,
  }))

  const line = (subject: IndividualFacts | CollectiveFacts, own: CellValue[]): CellValue[] => [
    names.get(subject.id) ?? '',
    subject.points,
    subject.recentPoints,
    ...own,
    yesOrNo(subject.isOnHold, words),
    yesOrNo(subject.isCommended, words),
    subject.id,
  ]
  const lines =
    facts.subjectKind === 'individual'
      ? facts.subjects.map((subject) => line(subject, individualCells(subject, words)))
      : facts.subjects.map((subject) => line(subject, collectiveCells(subject, words)))
  return makeSheet(words('nomination.sheet.facts'), columns, lines)
}

function individualHeadings(words: Words): string[] {
  return [
    words('nomination.column.bracket'),
    words('nomination.column.accepted'),
    words('nomination.sheet.rejected'),
    words('nomination.sheet.decided'),
    words('nomination.sheet.woman'),
    words('nomination.sheet.leader'),
  ]
}

function individualCells(facts: IndividualFacts, words: Words): CellValue[] {
  return [
    words(`nomination.bracket.${facts.capacity}`),
    facts.accepted,
    facts.rejected,
    facts.decided,
    facts.isWoman === null ? words('nomination.sheet.nothing') : yesOrNo(facts.isWoman, words),
    yesOrNo(facts.isLead, words),
  ]
}

function collectiveHeadings(words: Words): string[] {
  return [
    words('nomination.column.bracket'),
    words('nomination.sheet.members'),
    words('nomination.sheet.residents'),
    words('nomination.sheet.womenPercent'),
    words('nomination.sheet.activePeople'),
    words('nomination.sheet.topPoints'),
  ]
}

function collectiveCells(facts: CollectiveFacts, words: Words): CellValue[] {
  return [
    words(`board.kinds.${facts.kind}`),
    facts.scoringMembers,
    facts.residents ?? words('nomination.sheet.nothing'),
    facts.womenPercent ?? words('nomination.sheet.nothing'),
    facts.people.length,
    Math.max(0, ...facts.people.map(({ points }) => points)),
  ]
}

function yesOrNo(value: boolean, words: Words): string {
  return value ? words('nomination.sheet.yes') : words('nomination.sheet.no')
}
