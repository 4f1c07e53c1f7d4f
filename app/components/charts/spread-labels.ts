/**
 * Moves labels apart so that none covers another, keeping their order and staying as near to their lines as the room
 * allows. `heights` are the wished positions from the top; the answer is in the same order.
 */
export function spreadLabels(
  heights: readonly number[],
  { gap, from, until }: { gap: number; from: number; until: number },
): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height)
  const placed: number[] = []
  let lowest = from - gap
  for (const { height } of order) {
    lowest = Math.max(height, lowest + gap)
    placed.push(lowest)
  }
  // Whatever ran over the bottom is pushed back up, from the last one.
  let highest = until + gap
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    highest = Math.min(placed[index] ?? highest, highest - gap)
    placed[index] = highest
  }
  const spread = [...heights]
  for (const [rank, { index }] of order.entries()) spread[index] = placed[rank] ?? 0
  return spread
}
