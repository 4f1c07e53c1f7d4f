/** A generator of the same numbers for the same seed, so that the demo is the same everywhere (mulberry32). */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number
  /** 0 ≤ n < below */
  below(limit: number): number
  pick<T>(items: readonly T[]): T
  /** One of the items, each with the chance of its weight. */
  pickWeighted<T>(items: readonly T[], weightOf: (item: T) => number): T
  shuffle<T>(items: readonly T[]): T[]
}

export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (items) => itemAt(items, below(items.length)),
    pickWeighted: (items, weightOf) => {
      const total = items.reduce((sum, item) => sum + weightOf(item), 0)
      let left = next() * total
      for (const item of items) {
        left -= weightOf(item)
        if (left < 0) return item
      }
      return itemAt(items, items.length - 1)
    },
    shuffle: (items) => {
      const order = [...items]
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = below(last + 1)
        const kept = itemAt(order, last)
        order[last] = itemAt(order, other)
        order[other] = kept
      }
      return order
    },
  }
}

function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index]
  if (item === undefined) throw new Error(`nothing at ${index} of ${items.length}`)
  return item
}
