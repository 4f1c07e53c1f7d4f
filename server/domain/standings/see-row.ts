import type { BoardRow } from './contract.ts'
import type { OrderedRow } from './order-board.ts'

/** Who looks at a board: what decides which rows they see. */
export type Eyes = {
  accountId: string | undefined
  /** Collectives the person belongs to at this moment. */
  collectiveIds: ReadonlySet<string>
  /** Office and auditor. */
  seesRestricted: boolean
}

export const guestEyes: Eyes = { accountId: undefined, collectiveIds: new Set(), seesRestricted: false }

/**
 * A collective is shown to everybody; a person only with their consent, except to themselves, to members of their own
 * collective, and to office and auditor.
 */
export function canSeeRow(eyes: Eyes, row: Pick<OrderedRow, 'subjectId' | 'collectiveId' | 'isPublic'>): boolean {
  if (row.isPublic || eyes.seesRestricted || row.subjectId === eyes.accountId) return true

  return row.collectiveId !== null && eyes.collectiveIds.has(row.collectiveId)
}

/** A row without what decided who may see it. */
export function shownRow({ collectiveId: _, isPublic: __, ...row }: OrderedRow): BoardRow {
  return row
}
