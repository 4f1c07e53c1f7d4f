import type { Fraction } from './contract.ts'
import { compareFractions } from './fraction.ts'

export type Ranked<T> = { item: T; place: number }

/**
 * The order of a board: greatest value first, equal values share a place and the next place counts them all
 * (1, 2, 2, 4). Who has nothing to rank by (`undefined`) is not ranked yet, which is not last place, and is left out.
 * Among equals the given order stays.
 */
export function rankRows<T>(items: readonly T[], measured: (item: T) => Fraction | undefined): Ranked<T>[] {
  const valued = items.flatMap((item) => {
    const value = measured(item)
    return value === undefined ? [] : [{ item, value }]
  })
  valued.sort((a, b) => compareFractions(b.value, a.value))

  const ranked: Ranked<T>[] = []
  for (const [index, { item, value }] of valued.entries()) {
    const before = valued[index - 1]
    const isEqual = before !== undefined && compareFractions(before.value, value) === 0
    ranked.push({ item, place: isEqual ? (ranked[index - 1]?.place ?? index) : index + 1 })
  }
  return ranked
}
