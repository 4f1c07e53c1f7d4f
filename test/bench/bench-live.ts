import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { livePath } from '#server/domain/standings/contract.ts'
import { listen } from '#server/edge/http/listen.ts'
import { attachRealtime } from '#server/edge/realtime/attach-realtime.ts'
import type { BenchHouse } from './bench-house.ts'
import { type Comparison, compareInTurn } from './compare.ts'
import { openSockets } from './open-sockets.ts'
import { acceptAll, findStaff, recordWaiting } from './waiting-acts.ts'

const ROUNDS = 15
const SOCKETS = 500
/** As long as one of ours: a changed row or two of the board of collectives. */
const PAYLOAD = 700

/** From an approval to the last of 500 open boards, against a bare commit and stock socket.io's broadcast. */
export async function benchLive(house: BenchHouse): Promise<Comparison> {
  const { application } = house
  const { author, verifier } = await findStaff(application)
  const waiting = await recordWaiting(application, author, ROUNDS + 1)
  const ours = await openOurs(house)
  const peer = await openStock()
  try {
    return await compareInTurn(
      ROUNDS,
      () => ours.sockets.timeToLast(() => acceptAll(application, verifier, waiting.splice(0, 1))),
      () =>
        peer.sockets.timeToLast(async () => {
          await commitOneRow(house)
          peer.broadcast()
        }),
    )
  } finally {
    await ours.close()
    await peer.close()
  }
}

async function openOurs({ application, client }: BenchHouse) {
  const { log } = application.resources
  const campaign = await application.campaigns.findCurrentCampaign()
  const server = createServer()
  const realtime = attachRealtime({ server, application, sql: client.sql, log, origin: undefined })
  await listen(server, { host: '127.0.0.1', port: 0 })
  const follow = JSON.stringify(['follow', { topic: `standings:${campaign?.slug}:collectives:points`, version: 0 }])
  const sockets = await openSockets(addressOf(server, livePath), SOCKETS, `420${follow}`)
  const close = async () => {
    sockets.close()
    await realtime.close()
    server.close()
  }
  return { sockets, close }
}

async function openStock() {
  const server = createServer()
  const stock = new Server(server, { perMessageDeflate: false })
  await listen(server, { host: '127.0.0.1', port: 0 })
  const sockets = await openSockets(addressOf(server, '/socket.io'), SOCKETS, '')
  const close = async () => {
    sockets.close()
    await stock.close()
  }
  return { sockets, close, broadcast: () => stock.emit('standings', { filler: 'x'.repeat(PAYLOAD) }) }
}

async function commitOneRow({ client }: BenchHouse): Promise<void> {
  const { sql } = client
  await sql`insert into outbox (ward_id, topic, key, payload, created_at)
    select code, 'bench', gen_random_uuid()::text, '{}', now() from wards limit 1`
}

function addressOf(server: ReturnType<typeof createServer>, path: string): string {
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening')
  return `http://127.0.0.1:${bound.port}${path}`
}
