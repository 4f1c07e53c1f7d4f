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
export async function benchLive({ application, client }: BenchHouse): Promise<Comparison> {
  const staff = await findStaff(application)
  const campaign = await application.campaigns.findCurrentCampaign()
  const waiting = await recordWaiting(application, staff.author, ROUNDS + 1)

  const server = createServer()
  const realtime = attachRealtime({
    server,
    application,
    sql: client.sql,
    log: application.resources.log,
    origin: undefined,
  })
  await listen(server, { host: '127.0.0.1', port: 0 })
  const follow = JSON.stringify(['follow', { topic: `standings:${campaign?.slug}:collectives:points`, version: 0 }])
  const ours = await openSockets(addressOf(server, livePath), SOCKETS, `420${follow}`)

  const stockServer = createServer()
  const stock = new Server(stockServer, { perMessageDeflate: false })
  await listen(stockServer, { host: '127.0.0.1', port: 0 })
  const peers = await openSockets(addressOf(stockServer, '/socket.io'), SOCKETS, '')
  const row = { filler: 'x'.repeat(PAYLOAD) }

  try {
    return await compareInTurn(
      ROUNDS,
      () => ours.timeToLast(() => acceptAll(application, staff.verifier, waiting.splice(0, 1))),
      () =>
        peers.timeToLast(async () => {
          await client.sql`insert into outbox (ward_id, topic, key, payload, created_at) values (${campaign?.wardId ?? ''}, 'bench', ${crypto.randomUUID()}, '{}', ${new Date()})`
          stock.emit('standings', row)
        }),
    )
  } finally {
    ours.close()
    peers.close()
    await realtime.close()
    await stock.close()
    server.close()
  }
}

function addressOf(server: ReturnType<typeof createServer>, path: string): string {
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('not listening')
  return `http://127.0.0.1:${bound.port}${path}`
}
