import type { RuleCode } from './contract.ts'
import type { CandidateRow, ListView } from './list-view.ts'

/** Somebody who is not on the list: the rules not met are named, all answers come when the row is opened. */
export type OtherRow = CandidateRow & { failedRules: readonly RuleCode[] }

/** A list as the page shows it: in three parts, with the reasons of hundreds left out until they are asked for. */
export type ScreenList = Omit<ListView, 'rows'> & {
  nominees: readonly CandidateRow[]
  justOut: readonly OtherRow[]
  /** Empty until they are asked for. */
  others: readonly OtherRow[]
  /** Places with somebody in them, places without, how many stand on an open tie, and how many others there are. */
  counts: { filled: number; empty: number; tied: number; others: number }
}

/** What of a list the page shows: everybody or the near ones, and whose reasons are asked for. */
export type ScreenWish = { opened?: string | undefined; isWhole?: boolean | undefined }

/** Divides a list for the page. Asking for the reasons of one of the others shows them all. */
export function screenList({ rows, ...list }: ListView, { opened, isWhole }: ScreenWish): ScreenList {
  const nominees = rows.filter(({ way }) => way !== null)
  const filled = nominees.filter(({ way }) => way !== 'tie').length
  const off = rows.filter(({ way }) => way === null).map(withFailedRules)
  const others = off.filter(({ standing }) => standing === 'out')
  const isAsked = isWhole || others.some(({ subjectId }) => subjectId === opened)
  return {
    ...list,
    nominees,
    justOut: off.filter(({ standing }) => standing === 'just_out'),
    others: isAsked ? others.map((row) => (row.subjectId === opened ? row : { ...row, checks: [] })) : [],
    counts: {
      filled,
      empty: Math.max(0, list.places - filled),
      tied: nominees.filter(({ standing }) => standing === 'tied').length,
      others: others.length,
    },
  }
}

function withFailedRules(row: CandidateRow): OtherRow {
  return { ...row, failedRules: row.checks.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule) }
}
