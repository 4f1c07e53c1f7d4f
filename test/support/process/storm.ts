import { z } from 'zod'
import type { StormAct, StormScene } from './storm-scene.ts'

/*
 * Programs that record and verify at once, as fast as they are answered. What they were told is written down before
 * anything else happens, so that it can be asked for after the server died under them.
 */

/** What the senders were told: the status of each act's recording, and the id of each act's verdict. */
export type Told = { recorded: Map<string, number>; verdicts: Map<string, string>; cutOff: number }

const SENDERS = 8
const BATCH = 10
const resultsSchema = z.object({
  results: z.array(
    z.object({ assistanceId: z.string(), verdict: z.object({ verdictId: z.string() }).optional() }).loose(),
  ),
})

/**
 * Sends every act, and a verdict on each that was answered; `onTold` is called after each answer. Ends when all are done
 * or nobody answers any more.
 */
export async function sendAll(
  url: string,
  { campaign, acts, verifierToken: token }: StormScene,
  onTold: (told: Told) => void = () => {},
): Promise<Told> {
  const told: Told = { recorded: new Map(), verdicts: new Map(), cutOff: 0 }
  const base = `${url}/api/v1/campaigns/${campaign.slug}`
  const waiting = [...acts]
  const toVerify: string[] = []

  const verify = async () => {
    if (await decide(base, { token, ids: toVerify.splice(0, BATCH) }, told)) onTold(told)
  }
  const send = async () => {
    for (let act = waiting.shift(); act; act = waiting.shift()) {
      const status = await statusOf(put(base, act))
      if (status === undefined) {
        told.cutOff += 1
        continue
      }
      told.recorded.set(act.id, status)
      toVerify.push(act.id)
      onTold(told)
      if (toVerify.length >= BATCH) await verify()
    }
  }
  await Promise.all(Array.from({ length: SENDERS }, send))
  while (toVerify.length > 0) await verify()
  return told
}

function put(base: string, { id, token, body }: StormAct): Promise<Response> {
  return fetch(`${base}/assistances/${id}`, { ...sending(token, body), method: 'PUT' })
}

/** False where nobody answered. */
async function decide(base: string, { token, ids }: { token: string; ids: readonly string[] }, told: Told) {
  const body = ids.map((assistanceId) => ({ assistanceId, revision: 1, decision: 'accepted' }))
  const answered = await whole(fetch(`${base}/verdicts`, { ...sending(token, body), method: 'POST' }))
  if (!answered) {
    told.cutOff += 1
    return false
  }
  for (const { assistanceId, verdict } of resultsSchema.parse(JSON.parse(answered.text)).results) {
    if (verdict) told.verdicts.set(assistanceId, verdict.verdictId)
  }
  return true
}

function sending(token: string, body: unknown) {
  return {
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
}

async function statusOf(request: Promise<Response>): Promise<number | undefined> {
  return (await whole(request))?.status
}

/** An answer that came whole, or undefined where the connection ended before. */
async function whole(request: Promise<Response>): Promise<{ status: number; text: string } | undefined> {
  try {
    const response = await request
    return { status: response.status, text: await response.text() }
  } catch {
    // The server is gone: that is what this is about.
    return undefined
  }
}
