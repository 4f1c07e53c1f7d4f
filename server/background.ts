import type { Application } from './compose.ts'

const MINUTE = 60_000

/** Work that runs by itself, at the start and every minute: what a crash left, and lists whose cut-off has passed. */
export function startBackground(application: Application): { stop(): Promise<void> } {
  let running = runRound(application)
  const timer = setInterval(() => {
    running = running.then(() => runRound(application))
  }, MINUTE)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}

/** One round. A task that fails is reported and does not keep the others from running. */
async function runRound({ identity, nomination, assistance, resources }: Application): Promise<void> {
  const tasks = { cutOffs: nomination.runCutOffs, evidence: assistance.sweepEvidence, sessions: identity.sweepSessions }
  for (const [task, run] of Object.entries(tasks)) {
    try {
      await run()
    } catch (error) {
      resources.log.error({ err: error, task }, 'a background task failed')
    }
  }
}
