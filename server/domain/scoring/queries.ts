import { and, asc, desc, eq, gt, inArray, lt, lte } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { balances, ledgerEntries, ledgerHeads, pointRules } from '#db/schema/index.ts'
import type { SubjectKind } from './contract.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import type { PublishedRule } from './rule-in-force.ts'
import { pointRuleSchema } from './schema.ts'

const MOST_VERSIONS = 500

/** Every published version of a campaign's point rules, oldest first. */
export async function listPublishedRules(conn: Connection, campaignId: string): Promise<PublishedRule[]> {
  const rows = await conn
    .select({ version: pointRules.version, validFrom: pointRules.validFrom, definition: pointRules.definition })
    .from(pointRules)
    .where(eq(pointRules.campaignId, campaignId))
    .orderBy(asc(pointRules.version))
    .limit(MOST_VERSIONS)
  return rows.map(({ definition, ...row }) => ({ ...row, rule: pointRuleSchema.parse(definition) }))
}

/** Where a campaign's ledger ends, for everybody and for outsiders; undefined before its first entry. */
export async function findHead(conn: Connection, campaignId: string) {
  const [head] = await conn.select().from(ledgerHeads).where(eq(ledgerHeads.campaignId, campaignId))
  return head
}

export type EntriesOf = {
  campaignId: string
  subjectKind: SubjectKind
  subjectId: string
  /** Last entry the viewer may know of. */
  throughSeq: number
  /** `seq` of the last entry already shown; the next older ones follow. */
  cursor?: number | undefined
  limit: number
}

/** A subject's entries, newest first, with the cursor of the next page where there is one. */
export async function listEntriesOf(
  conn: Connection,
  { campaignId, subjectKind, subjectId, throughSeq, cursor, limit }: EntriesOf,
): Promise<{ entries: LedgerEntry[]; nextCursor: number | undefined }> {
  const subject = subjectKind === 'individual' ? ledgerEntries.accountId : ledgerEntries.collectiveId
  const entries = await conn
    .select()
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.campaignId, campaignId),
        eq(subject, subjectId),
        lte(ledgerEntries.seq, throughSeq),
        cursor === undefined ? undefined : lt(ledgerEntries.seq, cursor),
      ),
    )
    .orderBy(desc(ledgerEntries.seq))
    .limit(limit + 1)
  const shown = entries.slice(0, limit)

  return { entries: shown, nextCursor: entries.length > limit ? shown.at(-1)?.seq : undefined }
}

/** Entries of acts in ledger order: award, reversal, award again… */
export async function listEntriesOfActs(conn: Connection, assistanceIds: readonly string[]): Promise<LedgerEntry[]> {
  if (assistanceIds.length === 0) return []
  return await conn
    .select()
    .from(ledgerEntries)
    .where(inArray(ledgerEntries.assistanceId, [...assistanceIds]))
    .orderBy(asc(ledgerEntries.campaignId), asc(ledgerEntries.seq))
    .limit(assistanceIds.length * 50)
}

/** The next entries of a ledger after a `seq`, oldest first. */
export async function listEntriesAfter(
  conn: Connection,
  { campaignId, seq, limit }: { campaignId: string; seq: number; limit: number },
): Promise<LedgerEntry[]> {
  return await conn
    .select()
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.campaignId, campaignId), gt(ledgerEntries.seq, seq)))
    .orderBy(asc(ledgerEntries.seq))
    .limit(limit)
}

/** Every total of a campaign in a fixed order, to compare a rebuild with. */
export async function listBalances(conn: Connection, campaignId: string) {
  return await conn
    .select()
    .from(balances)
    .where(eq(balances.campaignId, campaignId))
    .orderBy(asc(balances.view), asc(balances.subjectKind), asc(balances.subjectId), asc(balances.capacity))
    .limit(100_000)
}
