import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Connection, Transaction } from '#db/client.ts'
import { assistances, claims, services, verdicts } from '#db/schema/index.ts'
import type { CreditedAct } from './credit-book.ts'
import { lacksProof } from './proof-queries.ts'

export type Verdict = typeof verdicts.$inferSelect

/**
 * Locks acts of a ward, or of one campaign of it, until the transaction ends and answers what decisions and points
 * depend on. Always in the order of their ids, and always before a ledger's head: so two commands wait for each other
 * instead of locking up.
 */
export async function lockActs(
  tx: Transaction,
  { wardId, campaignId }: { wardId: string; campaignId?: string | undefined },
  ids: readonly string[],
) {
  if (ids.length === 0) return []
  return await tx
    // Proof as of when the question was asked: a photo that came while we waited for the act has moved its revision.
    .select({ ...decidedBy, lacksProof: lacksProof() })
    .from(assistances)
    .innerJoin(services, eq(services.id, assistances.serviceId))
    .where(
      and(
        inArray(assistances.id, [...ids]),
        eq(assistances.wardId, wardId),
        campaignId === undefined ? undefined : eq(assistances.campaignId, campaignId),
      ),
    )
    .orderBy(asc(assistances.id))
    .for('update', { of: assistances })
}

const decidedBy = {
  id: assistances.id,
  wardId: assistances.wardId,
  campaignId: assistances.campaignId,
  authorId: assistances.authorId,
  keyedById: assistances.keyedById,
  collectiveId: assistances.collectiveId,
  serviceCode: services.code,
  onceRule: services.once,
  mode: assistances.mode,
  modeReason: assistances.modeReason,
  channel: assistances.channel,
  capacity: assistances.capacity,
  occurredAt: assistances.occurredAt,
  occurredOn: assistances.occurredOn,
  receivedAt: assistances.receivedAt,
  waitingSince: assistances.waitingSince,
  citizenGroups: assistances.citizenGroups,
  state: assistances.state,
  revision: assistances.revision,
  creditKey: assistances.creditKey,
  creditSince: assistances.creditSince,
}

export type ActToDecide = Awaited<ReturnType<typeof lockActs>>[number]

/** Every act that holds or may still get one of the credits, the asking ones included. */
export async function listCreditRivals(
  tx: Transaction,
  acts: readonly { campaignId: string; creditKey: string | null }[],
): Promise<CreditedAct[]> {
  const keys = acts.flatMap(({ creditKey }) => (creditKey === null ? [] : [creditKey]))
  if (keys.length === 0) return []
  return await tx
    .select({
      id: assistances.id,
      creditKey: assistances.creditKey,
      state: assistances.state,
      receivedAt: assistances.receivedAt,
      creditSince: assistances.creditSince,
    })
    .from(assistances)
    .where(
      and(
        inArray(assistances.campaignId, [...new Set(acts.map(({ campaignId }) => campaignId))]),
        inArray(assistances.creditKey, [...new Set(keys)]),
        isNotNull(assistances.creditKey),
        inArray(assistances.state, ['waiting', 'returned', 'accepted']),
      ),
    )
}

/** Who has priority on which act at a moment. */
export async function listLiveClaims(
  tx: Transaction,
  actIds: readonly string[],
  now: Date,
): Promise<Map<string, string>> {
  if (actIds.length === 0) return new Map()
  const rows = await tx
    .select({ assistanceId: claims.assistanceId, verifierId: claims.verifierId })
    .from(claims)
    .where(and(inArray(claims.assistanceId, [...actIds]), gt(claims.expiresAt, now)))
  return new Map(rows.map((row) => [row.assistanceId, row.verifierId]))
}

export async function insertVerdicts(tx: Transaction, rows: readonly Verdict[]): Promise<void> {
  if (rows.length > 0) await tx.insert(verdicts).values([...rows])
}

/** Gives acts the state that verdicts just inserted decided, all in one statement. */
export async function updateActsAsDecided(tx: Transaction, verdictIds: readonly string[]): Promise<void> {
  if (verdictIds.length === 0) return
  await tx
    .update(assistances)
    .set({ state: sql`${verdicts.decision}::text::act_state`, decidedAt: sql`${verdicts.decidedAt}` })
    .from(verdicts)
    .where(and(eq(verdicts.assistanceId, assistances.id), inArray(verdicts.id, [...verdictIds])))
}

/** Puts acts back among those that wait, as if nothing had been decided. */
export async function updateActsAsWaiting(tx: Transaction, actIds: readonly string[]): Promise<void> {
  if (actIds.length === 0) return
  await tx
    .update(assistances)
    .set({ state: 'waiting', decidedAt: null })
    .where(inArray(assistances.id, [...actIds]))
}

const corrections = alias(verdicts, 'corrections')

/** Verdicts with whether something took them back already; to be asked again once their acts are locked. */
export async function listVerdicts(tx: Transaction, wardId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await tx
    .select({ verdict: verdicts, correctedById: corrections.id })
    .from(verdicts)
    .leftJoin(corrections, eq(corrections.correctsId, verdicts.id))
    .where(and(inArray(verdicts.id, [...ids]), eq(verdicts.wardId, wardId)))
}

/** A verifier's decisions on acts that nothing took back. */
export async function listStandingVerdicts(
  conn: Connection,
  { verifierId, actIds }: { verifierId: string; actIds: readonly string[] },
): Promise<Verdict[]> {
  if (actIds.length === 0) return []
  const rows = await conn
    .select({ verdict: verdicts })
    .from(verdicts)
    .leftJoin(corrections, eq(corrections.correctsId, verdicts.id))
    .where(
      and(
        inArray(verdicts.assistanceId, [...actIds]),
        eq(verdicts.verifierId, verifierId),
        eq(verdicts.kind, 'decision'),
        isNull(corrections.id),
      ),
    )
  return rows.map(({ verdict }) => verdict)
}

/** The acceptance in force of an act. */
export async function findAcceptance(tx: Connection, actId: string): Promise<Verdict | undefined> {
  const [found] = await tx
    .select({ verdict: verdicts })
    .from(verdicts)
    .leftJoin(corrections, eq(corrections.correctsId, verdicts.id))
    .where(
      and(
        eq(verdicts.assistanceId, actId),
        eq(verdicts.kind, 'decision'),
        eq(verdicts.decision, 'accepted'),
        sql`${corrections.id} is null`,
      ),
    )
    .limit(1)
  return found?.verdict
}
