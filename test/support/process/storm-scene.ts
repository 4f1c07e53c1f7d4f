import { type DatabaseClient, openDatabase } from '#db/client.ts'
import type { ApiScope } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import { joinEmbeddedPostgres } from '#server/platform/embedded-postgres/join-embedded-postgres.ts'
import { type Campaign, makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'

/** An act that a program sends, and whose token it sends it with. */
export type StormAct = { id: string; token: string; body: Record<string, unknown> }
export type StormScene = { campaign: Campaign; acts: StormAct[]; verifierToken: string }

const AUTHORS = 4

/** The running server's own database. */
export async function joinDatabase(dataDir: string): Promise<DatabaseClient> {
  const { connection } = await joinEmbeddedPostgres({ dataDir, log: () => undefined })
  return openDatabase({ target: connection, max: 4 })
}

/** A running campaign, people with tokens, and acts of as many citizens, ready to be sent. */
export async function makeStormScene({ db }: DatabaseClient, count: number): Promise<StormScene> {
  const now = new Date()
  const identity = identityContext(testResources(db, { now }))
  const tokenOf = async (actor: Actor, scopes: readonly ApiScope[]) => {
    const made = await identity.createApiToken(actor, { accountId: actor.accountId, name: 'Máy gửi', scopes, days: 1 })
    if (!made.ok) throw new Error(made.error.code)
    return made.value.token
  }
  const campaign = await makeCampaign(db, { now, isDemo: true })
  const authors = await repeat(AUTHORS, async () => tokenOf((await makeMember(db)).account, ['record', 'read']))
  const { account: verifier } = await makeMember(db, { roles: ['verifier'] })
  const occurredAt = new Date(now.getTime() - 3_600_000).toISOString()
  const acts = Array.from({ length: count }, (_, index) => ({
    id: nextId(),
    token: authors[index % AUTHORS] ?? '',
    body: {
      ...{ serviceCode: 'ihanoi', mode: 'guided', channel: 'remote', capacity: 'voluntary', occurredAt },
      ...{ note: 'Cài đặt qua điện thoại', citizen: { idNumber: numberOf(index), groups: [] } },
    },
  }))
  return { campaign, acts, verifierToken: await tokenOf(verifier, ['verify']) }
}

/** A number that belongs to nobody, born in 1999. */
function numberOf(index: number): string {
  return `000099${String(index).padStart(6, '0')}`
}

async function repeat<T>(times: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = []
  for (let turn = 0; turn < times; turn += 1) made.push(await make())
  return made
}
