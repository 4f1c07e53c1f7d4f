import { type KillableServer, startOn } from './built-server.ts'
import { lostBetween, whatIsThere } from './check-storm.ts'
import { sendAll, type Told } from './storm.ts'
import { joinDatabase, makeStormScene } from './storm-scene.ts'

/**
 * Programs record and verify on the built server; when two fifths are recorded it is killed with its database, started
 * again, and everything is sent again. Times are milliseconds.
 */
export async function killInTheMiddle(dataDir: string, count: number) {
  const first = await startOn(dataDir)
  const scene = await withDatabase(dataDir, (client) => makeStormScene(client, count))
  const before = await sendUntilKilled(first, scene, count)

  const again = await startOn(dataDir)
  try {
    const began = performance.now()
    const after = await sendAll(again.url, scene)
    const resentIn = performance.now() - began
    const there = await withDatabase(dataDir, (client) => whatIsThere(client, scene))
    return { before, after, lost: lostBetween(before, after), there, resentIn }
  } finally {
    await again.stop()
  }
}

async function sendUntilKilled(server: KillableServer, scene: Parameters<typeof sendAll>[1], count: number) {
  let killed: Promise<void> | undefined
  const told = await sendAll(server.url, scene, ({ recorded, verdicts }: Told) => {
    if (recorded.size >= count * 0.4 && verdicts.size > 0) killed ??= server.kill()
  })
  await (killed ?? server.kill())
  return told
}

async function withDatabase<T>(
  dataDir: string,
  work: (client: Awaited<ReturnType<typeof joinDatabase>>) => Promise<T>,
): Promise<T> {
  const client = await joinDatabase(dataDir)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}
