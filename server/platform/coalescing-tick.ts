export type Tick = { wake(): void; stop(): Promise<void> }

type TickOptions = { smallestGapMs?: number; now?: () => number }

/**
 * Runs work soon after it was asked for: at once when nothing ran lately, so that a lone approval is not delayed;
 * otherwise together with whatever else comes in before the gap is over. The gap grows with the work (five times its
 * length), so that sending never takes more than a fifth of the time.
 */
export function coalescingTick(
  run: () => Promise<void>,
  { smallestGapMs = 50, now = Date.now }: TickOptions = {},
): Tick {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let isAwake = false
  let isStopped = false
  let notBefore = 0

  const schedule = () => {
    if (isStopped || !isAwake || running || timer) return
    const wait = notBefore - now()
    if (wait <= 0) start()
    else timer = setTimeout(start, wait)
  }
  const start = () => {
    timer = undefined
    isAwake = false
    const startedAt = now()
    running = run().finally(() => {
      running = undefined
      notBefore = startedAt + Math.max(smallestGapMs, 5 * (now() - startedAt))
      schedule()
    })
  }
  return {
    wake: () => {
      isAwake = true
      schedule()
    },
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
