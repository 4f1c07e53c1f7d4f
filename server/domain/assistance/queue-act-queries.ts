import { aliasedTable, and, asc, eq, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Connection } from '#db/client.ts'
import {
  accounts,
  assistances,
  claims,
  collectives,
  evidenceFiles,
  lessons,
  models,
  services,
  stations,
} from '#db/schema/index.ts'

const keyers = aliasedTable(accounts, 'keyers')

/** Acts as a verifier reads them, oldest first. The citizen's key comes along to be turned into four letters. */
export async function listActsToRead(conn: Connection, wardId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { id, revision, state, campaignId, receivedAt, occurredAt, occurredOn, lateReason, mode, modeReason } =
    assistances
  const { channel, capacity, place, note, citizenKey, citizenKeyStrength, citizenGroups, receiptLastFour } = assistances
  const { authorId, keyedById, collectiveId, waitingSince } = assistances
  return await conn
    .select({
      act: { id, revision, state, campaignId, receivedAt, occurredAt, occurredOn, lateReason, mode, modeReason },
      how: { channel, capacity, place, note, citizenGroups, receiptLastFour, authorId, keyedById, collectiveId },
      ...{ citizenKey, citizenKeyStrength, waitingSince },
      service: {
        code: services.code,
        icon: services.icon,
        once: services.once,
        vi: services.nameVi,
        en: services.nameEn,
        de: services.nameDe,
      },
      model: { vi: models.nameVi, en: models.nameEn, de: models.nameDe },
      stationName: stations.name,
      lessonTitle: lessons.title,
      authorName: accounts.fullName,
      keyedByName: keyers.fullName,
      collectiveName: collectives.name,
      claimedUntil: claims.expiresAt,
    })
    .from(assistances)
    .innerJoin(services, eq(services.id, assistances.serviceId))
    .innerJoin(accounts, eq(accounts.id, assistances.authorId))
    .innerJoin(keyers, eq(keyers.id, assistances.keyedById))
    .innerJoin(collectives, eq(collectives.id, assistances.collectiveId))
    .leftJoin(models, eq(models.id, assistances.modelId))
    .leftJoin(stations, eq(stations.id, assistances.stationId))
    .leftJoin(lessons, eq(lessons.id, assistances.lessonId))
    .leftJoin(claims, eq(claims.assistanceId, assistances.id))
    .where(and(inArray(assistances.id, [...ids]), eq(assistances.wardId, wardId)))
    .orderBy(asc(assistances.receivedAt), asc(assistances.id))
}

/** Photos of acts that were not taken away, in their order. */
export async function listPhotos(conn: Connection, actIds: readonly string[]) {
  if (actIds.length === 0) return []
  return await conn
    .select({
      assistanceId: evidenceFiles.assistanceId,
      id: evidenceFiles.id,
      width: evidenceFiles.width,
      height: evidenceFiles.height,
    })
    .from(evidenceFiles)
    .where(and(inArray(evidenceFiles.assistanceId, [...actIds]), isNull(evidenceFiles.removedAt)))
    .orderBy(asc(evidenceFiles.assistanceId), asc(evidenceFiles.position), asc(evidenceFiles.id))
}

const others = alias(assistances, 'others')

/**
 * Other acts with the same credit, or for the same citizen and service. The second kind is a hint only: a key made of a
 * phone number blocks nothing.
 */
export async function listLookalikes(conn: Connection, actIds: readonly string[]) {
  if (actIds.length === 0) return []
  const isSameCitizen = and(
    isNotNull(assistances.citizenKey),
    eq(others.citizenKey, assistances.citizenKey),
    eq(others.serviceId, assistances.serviceId),
  )
  return await conn
    .select({
      assistanceId: assistances.id,
      id: others.id,
      state: others.state,
      receivedAt: others.receivedAt,
      occurredAt: others.occurredAt,
      authorName: accounts.fullName,
      isSameCredit: sql<boolean>`${others.creditKey} is not distinct from ${assistances.creditKey} and ${assistances.creditKey} is not null`,
    })
    .from(assistances)
    .innerJoin(
      others,
      and(
        eq(others.campaignId, assistances.campaignId),
        ne(others.id, assistances.id),
        ne(others.state, 'withdrawn'),
        or(eq(others.creditKey, assistances.creditKey), isSameCitizen),
      ),
    )
    .innerJoin(accounts, eq(accounts.id, others.authorId))
    .where(inArray(assistances.id, [...actIds]))
    .orderBy(asc(assistances.id), asc(others.receivedAt), asc(others.id))
    .limit(actIds.length * 10)
}

/** What the rules about taking a verdict back need to know of an act, without locking it. */
export async function findActPlace(conn: Connection, wardId: string, assistanceId: string) {
  const { id, campaignId, authorId, keyedById, occurredAt, state } = assistances
  const [place] = await conn
    .select({ id, campaignId, authorId, keyedById, occurredAt, state })
    .from(assistances)
    .where(and(eq(assistances.id, assistanceId), eq(assistances.wardId, wardId)))
  return place
}

/** Acts in one line each, oldest first. */
export async function listActBriefs(conn: Connection, wardId: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  return await conn
    .select({
      id: assistances.id,
      campaignId: assistances.campaignId,
      occurredAt: assistances.occurredAt,
      citizenKey: assistances.citizenKey,
      service: { vi: services.nameVi, en: services.nameEn, de: services.nameDe },
      authorName: accounts.fullName,
    })
    .from(assistances)
    .innerJoin(services, eq(services.id, assistances.serviceId))
    .innerJoin(accounts, eq(accounts.id, assistances.authorId))
    .where(and(inArray(assistances.id, [...ids]), eq(assistances.wardId, wardId)))
    .orderBy(asc(assistances.receivedAt), asc(assistances.id))
}
