import { makeWorkerUtils, type Runner, run, type WorkerUtils } from 'graphile-worker'
import type { DatabaseTarget } from '#db/client.ts'
import { connectionUrl } from '#db/connection-url.ts'
import { jobLogger } from './job-logger.ts'
import type { Log } from './log.ts'

/** Work that is tried until it succeeds, with growing pauses (a second at first, six hours at most). */
export type Jobs = {
  /** Asks for a job. While one of this key waits or runs, asking again changes nothing; one queue's jobs run one by one. */
  add(job: { task: string; payload: object; key: string; queue: string }): Promise<void>
  /** To be called now and then: frees what a process that died held, lets given-up jobs be asked for anew. */
  tend(): Promise<void>
  /** Lets what runs finish. */
  stop(): Promise<void>
}
export type JobTasks = Record<string, (payload: unknown) => Promise<void>>

export type JobOptions = {
  target: DatabaseTarget
  tasks: JobTasks
  log: Log
  /** No other process works on this database: whatever is held at the start is held by a dead one. */
  isAlone: boolean
}

/** One for what the outbox asks for, one for mail, which waits for others. */
const CONCURRENCY = 2
/** Jobs that failed are looked for this often; new ones are told. */
const POLL_MS = 5_000
/** No task of ours takes so long. The library itself would wait four hours. */
const DEAD_AFTER_SECONDS = 180

/**
 * Starts the job queue (graphile-worker). It works with connections of its own, as the role of the URL: its tables are
 * its own business. Tasks use ours, in the server's role.
 */
export async function startJobs(options: JobOptions): Promise<Jobs> {
  const logger = jobLogger(options.log)
  const connectionString = connectionUrl(options.target)
  const utils = await makeWorkerUtils({ connectionString, logger, maxPoolSize: 2 })
  if (options.isAlone) await unlockOlderThan(utils, 0)
  const runner = await keptRunner(() => startRunner({ ...options, connectionString, logger }))
  return {
    add: async ({ task, payload, key, queue }) => {
      await utils.addJob(task, payload, { jobKey: key, jobKeyMode: 'unsafe_dedupe', queueName: queue })
    },
    tend: async () => {
      await runner.revive()
      await unlockOlderThan(utils, DEAD_AFTER_SECONDS)
      await utils.cleanup({ tasks: ['DELETE_PERMAFAILED_JOBS'] })
    },
    stop: async () => {
      await runner.stop()
      await utils.release()
    },
  }
}

type Running = JobOptions & { connectionString: string; logger: ReturnType<typeof jobLogger> }

function startRunner({ connectionString, logger, tasks }: Running): Promise<Runner> {
  return run({
    connectionString,
    logger,
    maxPoolSize: CONCURRENCY + 2,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
    taskList: tasks,
    crontab: '',
  })
}

/** A runner ends by itself when it cannot give a job back, as where the database goes away: it is started again. */
async function keptRunner(start: () => Promise<Runner>) {
  const watch = (runner: Runner) => {
    const watched = { runner, isOver: false }
    const end = () => {
      watched.isOver = true
    }
    runner.promise.then(end, end)
    return watched
  }
  let current = watch(await start())
  return {
    revive: async () => {
      if (current.isOver) current = watch(await start())
    },
    stop: async () => {
      if (!current.isOver) await current.runner.stop()
    },
  }
}

/** Says of who has held a job for too long that they are dead, so that others take it. */
async function unlockOlderThan(utils: WorkerUtils, seconds: number): Promise<void> {
  await utils.withPgClient((client) =>
    client.query(
      `select graphile_worker.force_unlock_workers(array(
         select distinct locked_by from graphile_worker.jobs
         where locked_by is not null and locked_at <= now() - make_interval(secs => $1)))`,
      [seconds],
    ),
  )
}
