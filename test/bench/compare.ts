import { loadavg } from 'node:os'

export type Comparison = { ours: number[]; peers: number[]; ratios: number[] }

/** Runs ours and the peer in turn, A B B A …, one warm-up of each not counted. Figures are whatever the two answer. */
export async function compareInTurn(
  rounds: number,
  ours: () => Promise<number>,
  peer: () => Promise<number>,
): Promise<Comparison> {
  await ours()
  await peer()
  const compared: Comparison = { ours: [], peers: [], ratios: [] }
  for (let round = 0; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await ours() : undefined
    const other = await peer()
    const mine = first ?? (await ours())
    compared.ours.push(mine)
    compared.peers.push(other)
    compared.ratios.push(mine / other)
  }
  return compared
}

/** One line: the median of the ratios with their range, both medians with their unit, and the load of the machine. */
export function describe(name: string, { ours, peers, ratios }: Comparison, unit: string): string {
  const range = `${round(Math.min(...ratios))}–${round(Math.max(...ratios))}`
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')
  return `${name}: ${round(median(ratios))}× (${range}); ours ${round(median(ours))} ${unit}, peer ${round(median(peers))} ${unit}; ${ratios.length} rounds, load ${load}`
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? upper)) / 2 : upper
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
