import { makeSheet, type Sheet } from '#server/platform/sheet.ts'
import type { Speech } from '#server/words/words.ts'
import { bracketText } from './bracket-text.ts'
import { type Check, checkFigures } from './contract.ts'
import type { CandidateRow, ListView } from './list-view.ts'

/** Who stands on the list and who does not, in the order of the measure. */
export function listSheet(list: ListView, { words }: Speech): Sheet {
  const isOfPeople = list.subjectKind === 'individual'
  const columns = [
    { heading: words('nomination.column.number'), width: 6 },
    { heading: words('nomination.column.place'), width: 8 },
    { heading: isOfPeople ? words('nomination.column.name') : words('nomination.column.collectiveName'), width: 40 },
    ...(isOfPeople ? [{ heading: words('nomination.column.collective'), width: 40 }] : []),
    { heading: words('nomination.column.bracket'), width: 34 },
    { heading: words('nomination.column.points'), width: 10 },
    { heading: words(`board.measures.${list.measure}`), width: 16 },
    { heading: words('nomination.column.standing'), width: 30 },
    { heading: words('nomination.column.way'), width: 26 },
  ]
  const rows = list.rows.map((row, index) => [
    index + 1,
    row.place,
    row.name,
    ...(isOfPeople ? [row.collectiveName] : []),
    bracketText(row.bracket, words),
    row.points,
    decimalValue(row),
    words(`nomination.standing.${row.standing}`),
    row.way && words(`nomination.way.${row.way}`),
  ])
  return makeSheet(words(`nomination.subject.${list.subjectKind}`), columns, rows)
}

/** Every rule's answer for everybody, one row each. */
export function reasonsSheet(list: ListView, { words }: Speech): Sheet {
  const columns = [
    { heading: words('nomination.column.number'), width: 6 },
    { heading: words('nomination.column.name'), width: 40 },
    { heading: words('nomination.column.rule'), width: 48 },
    { heading: words('nomination.column.own'), width: 24 },
    { heading: words('nomination.column.threshold'), width: 20 },
    { heading: words('nomination.column.outcome'), width: 20 },
  ]
  const rows = list.rows.flatMap((row, index) =>
    row.checks.map((check) => {
      const figures = checkFigures(check)
      return [
        index + 1,
        row.name,
        words(`nomination.rule.${check.rule}`),
        words('nomination.own', figures.own),
        words('nomination.threshold', figures.threshold),
        outcomeText(check, words),
      ]
    }),
  )
  return makeSheet(words('nomination.sheet.reasons'), columns, rows)
}

/** What the list was computed from: entry, rules, times and seal. */
export function aboutSheet(list: ListView, { words, dates }: Speech): Sheet {
  const columns = [
    { heading: words('nomination.sheet.about'), width: 26 },
    { heading: list.campaign.names.vi, width: 90 },
  ]
  const asOf = words('nomination.head.asOfValue', { seq: list.asOfSeq, moment: dates.moment(list.factsAt) })
  const computed = { moment: dates.moment(list.computedAt), name: list.computedByName ?? '' }
  return makeSheet(words('nomination.sheet.about'), columns, [
    [words('nomination.head.kind'), words(`nomination.kind.${list.kind}`)],
    [words('nomination.head.asOf'), asOf],
    [words('nomination.head.ledger'), list.ledgerHash],
    [words('nomination.head.measure'), words(`board.measures.${list.measure}`)],
    [words('nomination.head.rule'), words('nomination.head.ruleValue', { version: list.ruleVersion })],
    [
      words('nomination.head.computed'),
      computed.name
        ? words('nomination.head.computedBy', computed)
        : words('nomination.head.computedByItself', computed),
    ],
    [words('nomination.head.seal'), list.sha256],
    [words('nomination.title'), words('nomination.draft')],
  ])
}

function decimalValue({ value }: CandidateRow): number {
  return Math.round((value.numerator / value.denominator) * 100) / 100
}

function outcomeText({ rule, outcome }: Check, words: Speech['words']): string {
  return rule === 'not_on_hold' && outcome === 'failed'
    ? words('nomination.underConsideration')
    : words(`nomination.outcome.${outcome}`)
}
