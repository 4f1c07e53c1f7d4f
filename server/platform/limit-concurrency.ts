/** Runs work, at most `most` pieces at once; the rest wait in line. For what eats memory: photographs, password hashes. */
export type Limiter = <T>(work: () => Promise<T>) => Promise<T>

export function limitConcurrency(most: number): Limiter {
  const waiting: (() => void)[] = []
  let running = 0

  return async (work) => {
    // The one that ends hands its place over, so a newcomer never overtakes those in line.
    if (running >= most) await new Promise<void>((start) => waiting.push(start))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
