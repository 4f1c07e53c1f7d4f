import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Connection, Transaction } from '#db/client.ts'
import { campaigns, ledgerEntries, ledgerHeads, pointRules, services } from '#db/schema/index.ts'
import type { OnceRule } from '#server/domain/campaigns/contract.ts'
import type { Capacity } from './contract.ts'
import type { DayCount } from './daily-cap.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { genesisHash } from './seal-entry.ts'

export type LedgerHead = typeof ledgerHeads.$inferSelect

/** Locks the end of a campaign's ledger until the transaction ends; opens the ledger where there is none yet. */
export async function lockHead(tx: Transaction, { id, wardId }: { id: string; wardId: string }): Promise<LedgerHead> {
  const find = () => tx.select().from(ledgerHeads).where(eq(ledgerHeads.campaignId, id)).for('update')
  const [head] = await find()
  if (head) return head

  await tx
    .insert(ledgerHeads)
    .values({ campaignId: id, wardId, seq: 0, hash: genesisHash, publicThroughSeq: 0 })
    .onConflictDoNothing()
  const [opened] = await find()
  if (!opened) throw new Error('The ledger could not be opened.')
  return opened
}

/** The campaign's freeze as it is now: read after the head is locked, because publishing locks it too. */
export async function findFreeze(tx: Transaction, campaignId: string) {
  const [freeze] = await tx
    .select({ freezeAt: campaigns.freezeAt, publishedAt: campaigns.publishedAt })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
  if (!freeze) throw new Error('The ledger belongs to no campaign.')
  return freeze
}

export async function insertEntries(tx: Transaction, entries: readonly LedgerEntry[]): Promise<void> {
  await tx.insert(ledgerEntries).values([...entries])
}

export async function insertPointRule(tx: Transaction, rule: typeof pointRules.$inferInsert): Promise<void> {
  await tx.insert(pointRules).values(rule)
}

export async function updateHead(
  tx: Transaction,
  { campaignId, ...end }: { campaignId: string; seq: number; hash: string; publicThroughSeq: number },
): Promise<void> {
  await tx.update(ledgerHeads).set(end).where(eq(ledgerHeads.campaignId, campaignId))
}

const reversals = alias(ledgerEntries, 'reversals')

const isNotReversed = (conn: Connection) =>
  sql`not exists ${conn
    .select({ one: sql`1` })
    .from(reversals)
    .where(
      and(
        eq(reversals.campaignId, ledgerEntries.campaignId),
        eq(reversals.correctsSeq, ledgerEntries.seq),
        eq(reversals.kind, 'reversal'),
      ),
    )}`

/** An entry names its service in its first line; the ledger needs nothing of the contexts to its right. */
const serviceOfEntry = and(
  eq(services.campaignId, ledgerEntries.campaignId),
  eq(services.code, sql`${ledgerEntries.lines}->0->>'serviceCode'`),
)

/** Acts with points that count towards the daily cap, for every one of the people on every one of the days. */
export async function countActsWithPoints(
  conn: Connection,
  campaignId: string,
  acts: readonly { accountId: string; occurredOn: string }[],
): Promise<DayCount[]> {
  if (acts.length === 0) return []
  const rows = await conn
    .select({
      accountId: ledgerEntries.accountId,
      occurredOn: ledgerEntries.occurredOn,
      count: sql<number>`count(*)::int`,
    })
    .from(ledgerEntries)
    .leftJoin(services, serviceOfEntry)
    .where(
      and(
        eq(ledgerEntries.campaignId, campaignId),
        eq(ledgerEntries.kind, 'award'),
        gt(ledgerEntries.points, 0),
        inArray(ledgerEntries.accountId, [...new Set(acts.map((act) => act.accountId))]),
        inArray(ledgerEntries.occurredOn, [...new Set(acts.map((act) => act.occurredOn))]),
        sql`${services.once} is distinct from 'lesson'`,
        isNotReversed(conn),
      ),
    )
    .groupBy(ledgerEntries.accountId, ledgerEntries.occurredOn)
  return rows.flatMap(({ accountId, ...row }) => (accountId === null ? [] : [{ accountId, ...row }]))
}

/** An award that has not been reversed. */
export type LiveAward = {
  assistanceId: string
  accountId: string
  collectiveId: string
  capacity: Capacity
  occurredOn: string
  seq: number
  points: number
  ruleVersion: number
  onceRule: OnceRule | null
}

export async function listLiveAwards(
  tx: Transaction,
  campaignId: string,
  assistanceIds: readonly string[],
): Promise<LiveAward[]> {
  if (assistanceIds.length === 0) return []
  const rows = await tx
    .select({
      assistanceId: ledgerEntries.assistanceId,
      accountId: ledgerEntries.accountId,
      collectiveId: ledgerEntries.collectiveId,
      capacity: ledgerEntries.capacity,
      occurredOn: ledgerEntries.occurredOn,
      seq: ledgerEntries.seq,
      points: ledgerEntries.points,
      ruleVersion: ledgerEntries.ruleVersion,
      onceRule: services.once,
    })
    .from(ledgerEntries)
    .leftJoin(services, serviceOfEntry)
    .where(
      and(
        eq(ledgerEntries.campaignId, campaignId),
        eq(ledgerEntries.kind, 'award'),
        inArray(ledgerEntries.assistanceId, [...assistanceIds]),
        isNotReversed(tx),
      ),
    )
    .orderBy(asc(ledgerEntries.seq))
  return rows.flatMap(({ assistanceId, accountId, ...row }) =>
    assistanceId === null || accountId === null ? [] : [{ assistanceId, accountId, ...row }],
  )
}
