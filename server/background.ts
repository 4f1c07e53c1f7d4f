import type { DatabaseTarget } from '#db/client.ts'
import type { Application } from './compose.ts'
import { coalescingTick } from './platform/coalescing-tick.ts'
import { type Jobs, startJobs } from './platform/jobs.ts'
import { handleOutboxRow } from './platform/outbox-reading.ts'
import { listPendingOutbox } from './platform/outbox-store.ts'

const MINUTE = 60_000
const OUTBOX_BATCH = 500

/**
 * Work that runs by itself. At the start and every minute: what a crash left, lists whose cut-off has passed, what
 * people are reminded of. And, as soon as it is committed, what the outbox asks for.
 */
export async function startBackground(
  application: Application,
  database: { target: DatabaseTarget; isAlone: boolean },
): Promise<{ stop(): Promise<void> }> {
  const jobs = await startJobs({ ...database, tasks: jobTasks(application), log: application.resources.log })
  const asking = askForJobs(application, jobs)
  const round = () => runRound(application, jobs).then(asking.wake)
  let running = round()
  const timer = setInterval(() => {
    running = running.then(round)
  }, MINUTE)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
      await asking.stop()
      await jobs.stop()
    },
  }
}

function jobTasks({ notices, resources }: Application) {
  return {
    outbox: (payload: unknown) => handleOutboxRow(resources, notices.outboxReaders, payload),
    letter: notices.sendLetter,
  }
}

/** Turns what is written down into jobs, whenever something was and every minute. Asking twice changes nothing. */
function askForJobs({ notices, resources }: Application, jobs: Jobs) {
  const { db, events, log } = resources
  const ask = async () => {
    for (const id of await listPendingOutbox(db, OUTBOX_BATCH)) {
      await jobs.add({ task: 'outbox', payload: { id }, key: `outbox:${id}`, queue: 'outbox' })
    }
    for (const accountId of await notices.listLettersDue()) {
      await jobs.add({ task: 'letter', payload: { accountId }, key: `letter:${accountId}`, queue: 'letter' })
    }
  }
  const tick = coalescingTick(() =>
    ask().catch((error: unknown) => log.error({ err: error }, 'the outbox could not be looked through')),
  )
  const stops = [events.on('outboxWritten', tick.wake), events.on('noticesChanged', tick.wake)]
  return {
    wake: tick.wake,
    stop: async () => {
      for (const stop of stops) stop()
      await tick.stop()
    },
  }
}

/** One round. A task that fails is reported and does not keep the others from running. */
async function runRound({ identity, nomination, assistance, notices, secrets, resources }: Application, jobs: Jobs) {
  const tasks = {
    ...{ cutOffs: nomination.runCutOffs, evidence: assistance.sweepEvidence, sessions: identity.sweepSessions },
    // A campaign's secret goes after the keys that hang on it.
    ...{ retention: assistance.destroyExpired, secrets: secrets.destroyRetired },
    ...{ claims: notices.warnVerifiers, corrections: notices.remindAuthors, digests: notices.planDigests },
    ...{ forgetting: notices.forgetOldNotices, jobs: jobs.tend },
  }
  for (const [task, run] of Object.entries(tasks)) {
    try {
      await run()
    } catch (error) {
      resources.log.error({ err: error, task }, 'a background task failed')
    }
  }
}
