/*
 * Acts are dealt by draw among the oldest, not picked by person: nobody can wait for a friend's act, and nothing old
 * stays lying.
 */

/** How many of the oldest take part in the draw for each act that is dealt. */
export const drawWidth = 3

/** Draws `count` of the oldest acts; `random` answers numbers from 0 up to, not including, 1. Kept in order of age. */
export function drawActs(oldest: readonly string[], count: number, random: () => number): string[] {
  const pile = oldest.map((id, age) => ({ id, age }))
  const hand: typeof pile = []
  while (hand.length < count && pile.length > 0) {
    hand.push(...pile.splice(Math.floor(random() * pile.length), 1))
  }
  return hand.sort((a, b) => a.age - b.age).map(({ id }) => id)
}
