import { createHash, randomUUID } from 'node:crypto'
import type { Application } from '#server/compose.ts'
import type { Actor } from '#server/domain/identity/index.ts'

export type Staff = { author: Actor; verifier: Actor }

/** The demo's volunteer and a verifier who may verify her work. */
export async function findStaff({ identity }: Application): Promise<Staff> {
  return { author: await signedIn(identity, 'tinh-nguyen'), verifier: await signedIn(identity, 'xac-minh') }
}

/** Records this many acts of as many citizens, by the author, and answers their ids. */
export async function recordWaiting(
  { assistance, campaigns, resources }: Application,
  author: Actor,
  count: number,
): Promise<string[]> {
  const campaign = await campaigns.findCurrentCampaign()
  if (!campaign) throw new Error('no campaign')
  const occurredAt = new Date(resources.clock.now().getTime() - 3_600_000)
  const answers = await assistance.recordAssistances(
    Array.from({ length: count }, () => ({
      actor: author,
      input: {
        ...{ id: resources.ids.next(), campaignId: campaign.id, serviceCode: 'ihanoi', occurredAt },
        ...{ mode: 'guided' as const, channel: 'remote' as const, capacity: 'voluntary' as const },
        citizen: { key: inventedKey(), strength: 'identity' as const, isOlder: false, groups: [] },
        ...{ receipt: null, note: 'Đo tốc độ', evidence: [] },
      },
    })),
  )
  return answers.map((answer) => {
    if (!answer.ok) throw new Error(`not recorded: ${answer.error.code}`)
    return answer.value.id
  })
}

/** Accepts acts as one batch; a refusal would make the figure a lie, so it ends the run. */
export async function acceptAll({ assistance }: Application, verifier: Actor, ids: readonly string[]): Promise<void> {
  const answers = await assistance.recordVerdicts(
    verifier,
    ids.map((assistanceId) => ({ assistanceId, revision: 1, decision: 'accepted' as const })),
  )
  for (const { result } of answers) if (!result.ok) throw new Error(`not accepted: ${result.error.code}`)
}

function inventedKey(): string {
  return createHash('sha256').update(randomUUID()).digest('base64url')
}

async function signedIn(identity: Application['identity'], name: string): Promise<Actor> {
  const signedIn = await identity.signIn({
    login: `${name}@demo.invalid`,
    password: `demo-${name}`,
    device: 'bench',
    address: '127.0.0.1',
  })
  const session =
    signedIn.ok && signedIn.value.kind === 'signed_in' ? await identity.authenticate(signedIn.value.token) : undefined
  if (!session) throw new Error(`${name} could not sign in`)
  return session.actor
}
