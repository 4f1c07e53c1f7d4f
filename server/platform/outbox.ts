import { and, asc, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Database, Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'

export type OutboxMessage = { wardId: string; topic: string; key: string; payload: Record<string, unknown> }
/** Handles one message; must be idempotent, because a crash between its effect and its mark repeats it. */
export type OutboxHandler = (payload: unknown) => Promise<void>

const MOST_ATTEMPTS = 20
const BATCH = 100

/** Writes messages in the command's transaction; a key that is there already is the same effect and is not written twice. */
export async function appendOutbox(tx: Transaction, clock: Clock, messages: readonly OutboxMessage[]): Promise<void> {
  if (messages.length === 0) return
  const createdAt = clock.now()
  await tx
    .insert(outbox)
    .values(messages.map((message) => ({ ...message, createdAt })))
    .onConflictDoNothing()
}

/** Handles what is pending, oldest first, one process at a time per message. Answers how many were handled. */
export async function sweepOutbox(
  { db, clock, log }: { db: Database; clock: Clock; log: Log },
  handlers: Record<string, OutboxHandler>,
): Promise<number> {
  let handled = 0
  for (const { id } of await listPending(db)) {
    if (await handleMessage({ db, clock, log }, handlers, id)) handled += 1
  }
  return handled
}

function listPending(db: Database) {
  return db
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isNull(outbox.handledAt), lt(outbox.attempts, MOST_ATTEMPTS)))
    .orderBy(asc(outbox.id))
    .limit(BATCH)
}

async function handleMessage(
  { db, clock, log }: { db: Database; clock: Clock; log: Log },
  handlers: Record<string, OutboxHandler>,
  id: number,
): Promise<boolean> {
  return await db.transaction(async (tx) => {
    const [message] = await tx
      .select()
      .from(outbox)
      .where(and(eq(outbox.id, id), isNull(outbox.handledAt)))
      .for('update', { skipLocked: true })
    const handler = message && handlers[message.topic]
    if (!message || !handler) return false

    try {
      await handler(message.payload)
      await tx.update(outbox).set({ handledAt: clock.now() }).where(eq(outbox.id, id))
      return true
    } catch (error) {
      log.error({ err: error, topic: message.topic, key: message.key }, 'an outbox message failed')
      await tx
        .update(outbox)
        .set({ attempts: sql`${outbox.attempts} + 1`, lastError: String(error) })
        .where(eq(outbox.id, id))
      return false
    }
  })
}
