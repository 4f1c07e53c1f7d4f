import type { EntryLine } from '#server/domain/scoring/contract.ts'

/** A line as outsiders see it: what it says about the citizen is withheld, its share is not. */
export type ShownLine =
  | Exclude<EntryLine, { kind: 'group' } | { kind: 'mode' }>
  | (Extract<EntryLine, { kind: 'group' }> | { kind: 'group'; group: 'withheld'; percent: number })
  | (
      | Extract<EntryLine, { kind: 'mode' }>
      | (Omit<Extract<EntryLine, { kind: 'mode' }>, 'reason'> & { reason: 'withheld' })
    )

/**
 * Lines add up for everybody. That a person helped on a named day was poor, disabled or could not read is nobody's
 * business but the author's and the office's.
 */
export function shownLines(lines: readonly EntryLine[], seesCitizen: boolean): ShownLine[] {
  if (seesCitizen) return [...lines]

  return lines.map((line) => {
    if (line.kind === 'group' && line.group !== 'none') return { ...line, group: 'withheld' }
    if (line.kind === 'mode' && line.reason !== null) return { ...line, reason: 'withheld' }
    return line
  })
}
