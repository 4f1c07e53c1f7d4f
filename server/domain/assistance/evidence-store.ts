import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { FILES_LOCK } from '#db/backup/file-lock.ts'
import type { Connection, Transaction } from '#db/client.ts'
import { assistances, evidenceFiles } from '#db/schema/index.ts'

export type NewEvidence = typeof evidenceFiles.$inferInsert

const EVIDENCE_LOCK = 7_261_901

/** Whether files may be removed until the transaction ends: not while a backup copies them. Never waits. */
export async function mayRemoveFiles(tx: Transaction): Promise<boolean> {
  const [row] = await tx.execute<{ may: boolean }>(sql`select pg_try_advisory_xact_lock(${FILES_LOCK}) as may`)
  return row?.may ?? false
}

/** Shared by commands that name files, held alone by the sweep: a file is never swept between check and commit. */
export async function lockEvidenceNaming(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${EVIDENCE_LOCK})`)
}

export async function lockEvidenceSweeping(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${EVIDENCE_LOCK})`)
}

export async function insertEvidence(tx: Transaction, rows: readonly NewEvidence[]): Promise<void> {
  if (rows.length > 0) await tx.insert(evidenceFiles).values([...rows])
}

/** Inserts a photo under an id that somebody else made; false where the id is taken. */
export async function insertEvidenceOnce(tx: Transaction, row: NewEvidence): Promise<boolean> {
  const inserted = await tx
    .insert(evidenceFiles)
    .values(row)
    .onConflictDoNothing({ target: evidenceFiles.id })
    .returning({ id: evidenceFiles.id })
  return inserted.length > 0
}

/** What is known of an id under which a photo was sent before, also where the photo was taken off its act since. */
export async function findSentEvidence(conn: Connection, id: string) {
  const { assistanceId, sentSha256, removedAt } = evidenceFiles
  const [row] = await conn
    .select({ assistanceId, sentSha256, removedAt })
    .from(evidenceFiles)
    .where(eq(evidenceFiles.id, id))
  return row
}

/** An act's photos, in the order they were given. */
export function listEvidence(conn: Connection, assistanceId: string) {
  return conn
    .select({
      id: evidenceFiles.id,
      sha256: evidenceFiles.sha256,
      width: evidenceFiles.width,
      height: evidenceFiles.height,
      position: evidenceFiles.position,
    })
    .from(evidenceFiles)
    .where(and(eq(evidenceFiles.assistanceId, assistanceId), isNull(evidenceFiles.removedAt)))
    .orderBy(asc(evidenceFiles.position), asc(evidenceFiles.id))
    .limit(20)
}

/** From here no row names the files; the sweep takes them away after a day. */
export async function removeEvidence(tx: Transaction, ids: readonly string[], removedAt: Date): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(evidenceFiles)
      .set({ removedAt })
      .where(inArray(evidenceFiles.id, [...ids]))
}

/** Takes every photo off the acts; answers those that were on them. */
export async function removeEvidenceOf(tx: Transaction, actIds: readonly string[], removedAt: Date) {
  if (actIds.length === 0) return []
  return await tx
    .update(evidenceFiles)
    .set({ removedAt })
    .where(and(inArray(evidenceFiles.assistanceId, [...actIds]), isNull(evidenceFiles.removedAt)))
    .returning({
      id: evidenceFiles.id,
      assistanceId: evidenceFiles.assistanceId,
      wardId: evidenceFiles.wardId,
      sha256: evidenceFiles.sha256,
    })
}

/** Of these hashes, the ones that some act names. */
export async function listNamedHashes(conn: Connection, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await conn
    .selectDistinct({ sha256: evidenceFiles.sha256 })
    .from(evidenceFiles)
    .where(and(inArray(evidenceFiles.sha256, [...hashes]), isNull(evidenceFiles.removedAt)))
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** A photo with what decides who may see it. */
export async function findEvidenceFile(conn: Connection, id: string) {
  const [row] = await conn
    .select({
      sha256: evidenceFiles.sha256,
      assistanceId: assistances.id,
      wardId: assistances.wardId,
      campaignId: assistances.campaignId,
      authorId: assistances.authorId,
      keyedById: assistances.keyedById,
      occurredAt: assistances.occurredAt,
      decidedAt: assistances.decidedAt,
    })
    .from(evidenceFiles)
    .innerJoin(assistances, eq(assistances.id, evidenceFiles.assistanceId))
    .where(and(eq(evidenceFiles.id, id), isNull(evidenceFiles.removedAt)))
  return row
}
