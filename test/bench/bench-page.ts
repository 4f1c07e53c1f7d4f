import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, get } from 'node:http'
import { fileURLToPath } from 'node:url'
import { paths } from '#server/paths.ts'
import type { BenchHouse } from './bench-house.ts'
import { type Comparison, compareInTurn } from './compare.ts'

const ROUNDS = 7
const REQUESTS = 120
const AT_ONCE = 8

/** Requests a second of the signed-out board page, against Express sending the same bytes from memory. */
export async function benchPage({ url, application }: BenchHouse): Promise<Comparison> {
  const campaign = await application.campaigns.findCurrentCampaign()
  const page = `${url}${paths.board(campaign?.slug ?? '', 'collectives')}`
  const body = await fetchOnce(page)
  const peer = await startPeer(body)
  try {
    return await compareInTurn(
      ROUNDS,
      () => requestsPerSecond(page, body.length),
      () => requestsPerSecond(peer.url, body.length),
    )
  } finally {
    peer.close()
  }
}

async function startPeer(body: Buffer): Promise<{ url: string; close(): void }> {
  const script = fileURLToPath(new URL('./express-peer.ts', import.meta.url))
  const peer = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  peer.stdin.end(body)
  const [port] = await once(peer.stdout, 'data')
  return { url: `http://127.0.0.1:${String(port).trim()}/`, close: () => peer.kill() }
}

/** Every answer must be whole: a fast refusal is no page. */
async function requestsPerSecond(url: string, size: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let left = REQUESTS
  const startedAt = performance.now()
  const worker = async () => {
    while (left > 0) {
      left -= 1
      const body = await fetchOnce(url, agent)
      if (Math.abs(body.length - size) > size / 10)
        throw new Error(`an answer of ${body.length} instead of ${size} bytes`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  agent.destroy()
  return (REQUESTS * 1000) / (performance.now() - startedAt)
}

function fetchOnce(url: string, agent?: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve(Buffer.concat(parts)) : reject(new Error(`${url}: ${answer.statusCode}`)),
      )
    }).once('error', reject)
  })
}
