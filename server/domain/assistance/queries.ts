import { and, count, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import {
  accounts,
  assistanceRevisions,
  assistances,
  collectives,
  evidenceFiles,
  ledgerEntries,
  lessons,
  models,
  services,
  stations,
  verdicts,
} from '#db/schema/index.ts'
import type { ActState } from './contract.ts'
import { awaitsPhoto } from './proof-queries.ts'

/** Where a list goes on: the moment of receipt and the id of the last act shown. */
export type ActCursor = { receivedAt: Date; id: string }
export type OwnActs = {
  accountId: string
  campaignId: string
  state?: ActState | undefined
  cursor?: ActCursor | undefined
  limit: number
}

const summary = {
  id: assistances.id,
  state: assistances.state,
  revision: assistances.revision,
  receivedAt: assistances.receivedAt,
  occurredAt: assistances.occurredAt,
  mode: assistances.mode,
  channel: assistances.channel,
  capacity: assistances.capacity,
  place: assistances.place,
  citizenKey: assistances.citizenKey,
  awaitsPhoto: awaitsPhoto(),
  service: { code: services.code, icon: services.icon, vi: services.nameVi, en: services.nameEn, de: services.nameDe },
  station: { code: stations.code, name: stations.name },
  lesson: { code: lessons.code, title: lessons.title },
}

/** A person's acts, the last received first. */
export function listOwnActs(conn: Connection, { accountId, campaignId, state, cursor, limit }: OwnActs) {
  return conn
    .select(summary)
    .from(assistances)
    .innerJoin(services, eq(services.id, assistances.serviceId))
    .leftJoin(stations, eq(stations.id, assistances.stationId))
    .leftJoin(lessons, eq(lessons.id, assistances.lessonId))
    .where(
      and(
        isOf(accountId, campaignId),
        state && eq(assistances.state, state),
        cursor &&
          sql`(${assistances.receivedAt}, ${assistances.id}) < (${cursor.receivedAt.toISOString()}, ${cursor.id})`,
      ),
    )
    .orderBy(desc(assistances.receivedAt), desc(assistances.id))
    .limit(limit)
}

/** How many acts of a person stand in each state. */
export function countOwnActs(conn: Connection, { accountId, campaignId }: Pick<OwnActs, 'accountId' | 'campaignId'>) {
  return conn
    .select({ state: assistances.state, acts: count() })
    .from(assistances)
    .where(isOf(accountId, campaignId))
    .groupBy(assistances.state)
}

/** All of a person's points: the sum of the very entries that their lines page lists. */
export async function sumOwnPoints(
  conn: Connection,
  { accountId, campaignId }: Pick<OwnActs, 'accountId' | 'campaignId'>,
) {
  const [row] = await conn
    .select({ points: sql<number>`coalesce(sum(${ledgerEntries.points}), 0)::int` })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.campaignId, campaignId), eq(ledgerEntries.accountId, accountId)))
  return row?.points ?? 0
}

/** The last decision on each of these acts that was not taken back. */
export function listLastVerdicts(conn: Connection, assistanceIds: readonly string[]) {
  return conn
    .selectDistinctOn([verdicts.assistanceId], {
      assistanceId: verdicts.assistanceId,
      decision: verdicts.decision,
      reason: verdicts.reason,
      note: verdicts.note,
      decidedAt: verdicts.decidedAt,
    })
    .from(verdicts)
    .where(and(inArray(verdicts.assistanceId, [...assistanceIds]), ne(verdicts.kind, 'undo')))
    .orderBy(verdicts.assistanceId, desc(verdicts.decidedAt), desc(verdicts.id))
}

/** Photos on each of these acts. */
export function countPhotos(conn: Connection, assistanceIds: readonly string[]) {
  return conn
    .select({ assistanceId: evidenceFiles.assistanceId, photos: count() })
    .from(evidenceFiles)
    .where(and(inArray(evidenceFiles.assistanceId, [...assistanceIds]), isNull(evidenceFiles.removedAt)))
    .groupBy(evidenceFiles.assistanceId)
}

/** One act with the names of everything it chose. */
export async function findAct(conn: Connection, id: string) {
  const [act] = await conn
    .select({
      ...summary,
      wardId: assistances.wardId,
      campaignId: assistances.campaignId,
      authorId: assistances.authorId,
      keyedById: assistances.keyedById,
      authorName: accounts.fullName,
      collectiveName: collectives.name,
      model: { code: models.code, vi: models.nameVi, en: models.nameEn, de: models.nameDe },
      modeReason: assistances.modeReason,
      lateReason: assistances.lateReason,
      citizenKeyStrength: assistances.citizenKeyStrength,
      citizenGroups: assistances.citizenGroups,
      receiptLastFour: assistances.receiptLastFour,
      note: assistances.note,
      waitingSince: assistances.waitingSince,
      decidedAt: assistances.decidedAt,
    })
    .from(assistances)
    .innerJoin(services, eq(services.id, assistances.serviceId))
    .innerJoin(accounts, eq(accounts.id, assistances.authorId))
    .innerJoin(collectives, eq(collectives.id, assistances.collectiveId))
    .leftJoin(models, eq(models.id, assistances.modelId))
    .leftJoin(stations, eq(stations.id, assistances.stationId))
    .leftJoin(lessons, eq(lessons.id, assistances.lessonId))
    .where(eq(assistances.id, id))
  return act
}

/** Whether an act waits for its photo. (Joined, because a column stands without its table's name otherwise.) */
export async function isAwaitingPhoto(conn: Connection, id: string): Promise<boolean> {
  const [act] = await conn
    .select({ awaitsPhoto: awaitsPhoto() })
    .from(assistances)
    .innerJoin(services, eq(services.id, assistances.serviceId))
    .where(eq(assistances.id, id))
  return act?.awaitsPhoto ?? false
}

/** What became of an act, newest first: decisions, and each revision of its content. */
export async function listHistory(conn: Connection, assistanceId: string) {
  const [decisions, revisions] = await Promise.all([
    conn
      .select({
        kind: verdicts.kind,
        decision: verdicts.decision,
        reason: verdicts.reason,
        note: verdicts.note,
        at: verdicts.decidedAt,
      })
      .from(verdicts)
      .where(eq(verdicts.assistanceId, assistanceId))
      .orderBy(desc(verdicts.decidedAt), desc(verdicts.id))
      .limit(100),
    conn
      .select({
        revision: assistanceRevisions.revision,
        changed: assistanceRevisions.changed,
        at: assistanceRevisions.recordedAt,
      })
      .from(assistanceRevisions)
      .where(eq(assistanceRevisions.assistanceId, assistanceId))
      .orderBy(desc(assistanceRevisions.revision))
      .limit(100),
  ])
  return { decisions, revisions }
}

function isOf(accountId: string, campaignId: string) {
  return and(
    eq(assistances.campaignId, campaignId),
    or(eq(assistances.authorId, accountId), eq(assistances.keyedById, accountId)),
  )
}
