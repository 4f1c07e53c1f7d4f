import { Logger } from 'graphile-worker'
import type { Log } from './log.ts'

/** Lets the job queue write into our log. A job that failed and is tried again is a warning; given up, an error. */
export function jobLogger(log: Log): Logger {
  return new Logger((scope) => (level, message, meta) => {
    const facts = { task: scope.taskIdentifier, job: scope.jobId }
    switch (level) {
      case 'error':
        return meta?.failure === true && !isGivenUp(meta.job) ? log.warn(facts, message) : log.error(facts, message)
      case 'warning':
        return log.warn(facts, message)
      default:
        return log.debug(facts, message)
    }
  })
}

function isGivenUp(job: unknown): boolean {
  if (typeof job !== 'object' || job === null) return true
  return 'attempts' in job && 'max_attempts' in job && job.attempts === job.max_attempts
}
