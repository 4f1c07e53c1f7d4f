import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { scrubText } from './log-scrub.ts'
import type { OutboxTopic } from './outbox.ts'
import { lockOutboxRow, type OutboxRow, updateOutboxFailed, updateOutboxHandled } from './outbox-store.ts'
import type { Resources } from './resources.ts'

/** Does what a row asks for, in the transaction that also marks it as handled; answers what to tell this process then. */
export type OutboxReader = (tx: Transaction, row: OutboxRow) => Promise<(() => void) | undefined>
export type OutboxReaders = Record<OutboxTopic, OutboxReader>

const LONGEST_ERROR = 500
const outboxJob = z.object({ id: z.int() })

/**
 * Handles the row that a job names: effect and mark are one commit, so a crash before it leaves the row as it was and one after it finds
 * the row handled. Two that try at once wait for each other. A failure is noted on the row and thrown on.
 */
export async function handleOutboxRow(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  readers: OutboxReaders,
  payload: unknown,
): Promise<void> {
  const { id } = outboxJob.parse(payload)
  let tell: (() => void) | undefined
  try {
    tell = await db.transaction(async (tx) => {
      const row = await lockOutboxRow(tx, id)
      if (!row || row.handledAt) return undefined

      const after = await readerOf(readers, row.topic)(tx, row)
      await updateOutboxHandled(tx, id, clock.now())
      return after
    })
  } catch (error) {
    await updateOutboxFailed(db, id, scrubText(String(error)).slice(0, LONGEST_ERROR))
    throw error
  }
  tell?.()
}

/** A topic of a later version of the house waits for the process that knows it. */
function readerOf(readers: OutboxReaders, topic: string): OutboxReader {
  const known = Object.entries(readers).find(([name]) => name === topic)
  if (!known) throw new Error(`nobody reads the outbox topic ${topic}`)
  return known[1]
}
