import type { DatabaseClient } from '#db/client.ts'
import type { ActState, Decision } from '#server/domain/assistance/contract.ts'
import { type AssistanceInput, assistanceContext } from '#server/domain/assistance/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { nominationContext } from '#server/domain/nomination/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import type { Storage } from '#server/platform/storage.ts'
import { makeCollective, makeMember } from '#test/support/factories/collectives.ts'
import { nextId, nextNumber } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'
import { makePhoto } from './make-photo.ts'
import type { Scene } from './scene.ts'

const DAY = 24 * 3_600_000
const days = [4, 3, 2, 1]
const actsPerDay = 3
/** Beside the scene's own collective, which the individual, the lead and one more belong to. */
const otherCollectives = [
  { name: 'Ủy ban Mặt trận Tổ quốc Việt Nam phường Cửa Nam (thử)', kind: 'union' },
  { name: 'Trường trung học cơ sở Thử Nghiệm', kind: 'school' },
  { name: 'Tổ dân phố số 8 Thử Nghiệm', kind: 'residential_group' },
] as const

type World = { db: DatabaseClient['db']; storage: Storage }

/** What four days of a campaign leave, through the commands: a dozen people with twelve accepted acts each. */
export async function giveHistory(world: World, scene: Scene): Promise<void> {
  const now = new Date()
  const { record, decide, clock } = commandsOf(world, scene, now)
  const helpers = await makeHelpers(world.db, scene)
  for (const back of days) {
    const at = new Date(now.getTime() - back * DAY)
    clock.moveTo(at)
    const items = helpers.flatMap((actor) =>
      Array.from({ length: actsPerDay }, () => ({ actor, input: helpAt(scene, at) })),
    )
    await decide(await record(items), 'accepted')
  }
}

/** An act of the individual in each state, with a photo each. */
export async function giveOwnActs(world: World, scene: Scene): Promise<Record<ActState, string>> {
  const now = new Date()
  const { record, decide, assistance } = commandsOf(world, scene, now)
  const actor = scene.people.individual
  const photo = await assistance.storeEvidence(actor, await makePhoto())
  if (!photo.ok) throw new Error(`The photo was refused: ${photo.error.code}`)

  const give = async () => {
    const input = { ...helpAt(scene, now), evidence: [photo.value] }
    await record([{ actor, input }])
    return input.id
  }
  const ids = {
    ...{ accepted: await give(), returned: await give(), rejected: await give() },
    ...{ withdrawn: await give(), waiting: await give() },
  }
  await decide([ids.accepted], 'accepted')
  await decide([ids.returned], 'returned')
  await decide([ids.rejected], 'rejected')
  await assistance.withdrawAssistance(actor, { id: ids.withdrawn, revision: 1 })
  return ids
}

/** Acts of the individual that wait for their verdict, for somebody disabled each, as they declared. */
export async function giveWaitingActs(world: World, scene: Scene, count: number): Promise<string[]> {
  const now = new Date()
  const groups = ['disabled'] as const
  const items = Array.from({ length: count }, () => {
    const input = helpAt(scene, now)
    return { actor: scene.people.individual, input: { ...input, citizen: { ...input.citizen, groups } } }
  })
  return await commandsOf(world, scene, now).record(items)
}

/** A stored nomination list of each kind, as of now. */
export async function giveLists(world: World, { campaign }: Scene): Promise<Record<SubjectKind, string>> {
  const nomination = nominationContext({ ...testResources(world.db, { now: new Date() }), storage: world.storage })
  const give = async (subjectKind: SubjectKind) => {
    const list = await nomination.computeNominationList(null, { campaignId: campaign.id, subjectKind })
    if (!list.ok) throw new Error(`A list was refused: ${list.error.code}`)
    return list.value.id
  }
  return { individual: await give('individual'), collective: await give('collective') }
}

/** The commands, with a refusal as an error: a history that is refused is a bug of the test. */
function commandsOf({ db, storage }: World, scene: Scene, now: Date) {
  const resources = { ...testResources(db, { now }), storage }
  const assistance = assistanceContext(resources)
  return {
    assistance,
    clock: resources.clock,
    record: async (items: { actor: Actor; input: AssistanceInput }[]) => {
      for (const answer of await assistance.recordAssistances(items)) {
        if (!answer.ok) throw new Error(`An act was refused: ${answer.error.code}`)
      }
      return items.map(({ input }) => input.id)
    },
    decide: async (ids: readonly string[], decision: Decision) => {
      const reason = decision === 'accepted' ? undefined : ('evidence_unclear' as const)
      const batch = ids.map((assistanceId) => ({ assistanceId, revision: 1, decision, reason }))
      for (const { result } of await assistance.recordVerdicts(scene.people.verifier, batch)) {
        if (!result.ok) throw new Error(`A verdict was refused: ${result.error.code}`)
      }
    },
  }
}

async function makeHelpers(db: DatabaseClient['db'], { campaign, collective, people }: Scene): Promise<Actor[]> {
  const { wardId } = campaign
  const third = await makeMember(db, { wardId, collective })
  const others: Actor[] = []
  for (const wish of otherCollectives) {
    const home = await makeCollective(db, { wardId, ...wish })
    for (const isOnBoards of [true, true, false]) {
      others.push((await makeMember(db, { wardId, collective: home, isOnBoards })).account)
    }
  }
  return [people.individual, people.lead, third.account, ...others]
}

function helpAt({ campaign }: Scene, recordedAt: Date): AssistanceInput {
  return {
    id: nextId(),
    campaignId: campaign.id,
    ...{ serviceCode: 'ihanoi', mode: 'guided', channel: 'station', capacity: 'voluntary' },
    stationCode: campaign.station.code,
    occurredAt: new Date(recordedAt.getTime() - 3_600_000),
    citizen: { key: sha256(`citizen ${nextNumber()}`), strength: 'identity', isOlder: false, groups: [] },
    receipt: null,
    note: 'Hướng dẫn xong, người dân tự thao tác lại được.',
    evidence: [],
  }
}
