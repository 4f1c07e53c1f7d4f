import { loadavg } from 'node:os'
import { isDeepStrictEqual } from 'node:util'
import { ownDataDir } from '#test/support/process/built-server.ts'
import { onceEach } from '#test/support/process/check-storm.ts'
import { killInTheMiddle } from '#test/support/process/kill-in-the-middle.ts'

const COUNT = 5_000

/**
 * 5,000 acts and their verdicts over the public interface, with kill -9 of the server and its database in the middle.
 * Answers a line of figures; throws where anything answered was lost or anything is there twice.
 */
export async function benchKill(): Promise<string> {
  const { dataDir, remove } = await ownDataDir()
  try {
    const { before, lost, there, resentIn } = await killInTheMiddle(dataDir, COUNT)
    if (lost.length > 0) throw new Error(`kill -9: ${lost.length} answered recordings or verdicts were lost`)
    if (!isDeepStrictEqual(there, onceEach(COUNT))) throw new Error(`kill -9: ${JSON.stringify(there)}`)

    const load = loadavg().map((value) => value.toFixed(1))
    const told = `${before.recorded.size} recordings and ${before.verdicts.size} verdicts answered before it`
    const rate = `${Math.round((COUNT * 1000) / resentIn)} acts/s sent again and verified`
    return `kill -9 in the middle of ${COUNT} recordings and verdicts: 0 lost, 0 doubled; ${told}, ${before.cutOff} cut off; ${rate}, load ${load.join(' ')}`
  } finally {
    await remove()
  }
}
