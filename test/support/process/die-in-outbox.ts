/**
 * Child process of the outbox's tests: takes the first row as a server does and stops breathing in the middle, to be
 * killed there. Prints `inside` once it is at that point.
 *
 *   node --import tsx die-in-outbox.ts DATABASE_URL before-commit|after-commit
 */
import { openDatabase, serverRole } from '#db/client.ts'
import { noticesContext } from '#server/domain/notices/index.ts'
import { systemClock } from '#server/platform/clock.ts'
import { createEvents } from '#server/platform/events.ts'
import { uuidV7Ids } from '#server/platform/ids.ts'
import { startJobs } from '#server/platform/jobs.ts'
import { createLog } from '#server/platform/log.ts'
import { handleOutboxRow, type OutboxReader } from '#server/platform/outbox-reading.ts'
import { listPendingOutbox } from '#server/platform/outbox-store.ts'
import { memoryStorage } from '#test/support/resources.ts'

const [target = '', where = ''] = process.argv.slice(2)
const { db } = openDatabase({ target, max: 4, role: serverRole })
const log = createLog({ level: 'error' })
const events = createEvents(() => undefined)
const resources = { db, log, events, clock: systemClock, ids: uuidV7Ids, storage: memoryStorage() }
const { outboxReaders } = noticesContext(resources, undefined)

const forEver = new Promise<never>(() => undefined)
const stopBreathing = () => {
  console.log('inside')
  return forEver
}
const verdictsGiven: OutboxReader = async (tx, row) => {
  await outboxReaders.verdicts_given(tx, row)
  return where === 'before-commit' ? await stopBreathing() : undefined
}
const readers = { ...outboxReaders, verdicts_given: verdictsGiven }
const handle = async (payload: unknown) => {
  await handleOutboxRow(resources, readers, payload)
  await stopBreathing()
}

const jobs = await startJobs({ target, tasks: { outbox: handle }, log, isAlone: true })
for (const id of await listPendingOutbox(db, 1)) {
  await jobs.add({ task: 'outbox', payload: { id }, key: `outbox:${id}`, queue: 'outbox' })
}
