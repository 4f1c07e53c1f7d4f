import { expect, test } from 'vitest'
import { type Role, roles } from '#server/domain/identity/contract.ts'
import type { LiveTopic } from '#server/domain/standings/contract.ts'
import type { Topic } from '#server/edge/realtime/schema.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { ask, liveScene, openBrowser } from './live-scene.ts'

/*
 * Every kind of topic, as everybody: in one's own ward, in another campaign than one's role is for, in a draft, and in
 * another ward. A new kind of topic does not pass the type check until it stands here.
 */
type Where = 'here' | 'elsewhere' | 'draft' | 'other ward'
const places = ['here', 'elsewhere', 'draft', 'other ward'] as const
const everywhere: readonly Where[] = places

type Doors = {
  topic(slug: string): LiveTopic
  /** Where somebody with the role, of the whole ward, may follow it. */
  open: Partial<Record<Role, readonly Where[]>>
  /** Where everybody may, guests too. */
  all?: readonly Where[]
  /** Where everybody who is signed in may. */
  signedIn?: readonly Where[]
}

const ofTheWard: readonly Where[] = ['here', 'elsewhere', 'draft']
const kinds = {
  standings: {
    topic: (slug) => `standings:${slug}:collectives:points`,
    open: {},
    all: ['here', 'elsewhere', 'other ward'],
  },
  mine: { topic: () => 'mine', open: {}, signedIn: everywhere },
  notices: { topic: () => 'notices', open: {}, signedIn: everywhere },
  queue: { topic: (slug) => `queue:${slug}`, open: { verifier: ofTheWard } },
  restricted: { topic: (slug) => `restricted:${slug}`, open: { office: ofTheWard, auditor: ofTheWard } },
} as const satisfies Record<Topic['kind'], Doors>

test('everybody follows exactly the topics that are for them', { timeout: 60_000 }, async () => {
  const scene = await liveScene()
  const { db } = scene.resources
  const slugs: Record<Where, string> = {
    here: scene.slug,
    elsewhere: (await makeCampaign(db)).slug,
    draft: (await makeCampaign(db, { state: 'draft' })).slug,
    'other ward': (await makeCampaign(db, { wardId: '00070' })).slug,
  }
  const url = await scene.start()
  const people = await everybody(scene)
  const expected: Record<string, readonly string[]> = {}
  const followed: Record<string, readonly string[]> = {}

  for (const { who, account, may } of people) {
    const browser = await openBrowser(url, account ? { cookie: (await scene.cookieOf(account)).cookie } : {})
    const opened: string[] = []
    const wanted: string[] = []
    for (const [kind, doors] of Object.entries<Doors>(kinds)) {
      for (const where of places) {
        const topic = doors.topic(slugs[where])
        if ((await ask(browser, topic)).ok) opened.push(`${kind} ${where}`)
        await browser.emit('unfollow', { topic })
        if (may(doors, where)) wanted.push(`${kind} ${where}`)
      }
    }
    browser.disconnect()
    followed[who] = opened
    expected[who] = wanted
  }

  expect(followed).toEqual(expected)
})

/** A guest, somebody of each role for the whole ward, a member, and holders of a role for one campaign. */
async function everybody({ resources: { db }, campaign }: Awaited<ReturnType<typeof liveScene>>) {
  const byRole = roles.map(async (role) => ({
    who: role,
    account: await makeAccount(db, { roles: [role] }),
    may: (doors: Doors, where: Where) => isForSignedIn(doors, where) || (doors.open[role] ?? []).includes(where),
  }))
  const ofOne = (['verifier', 'office'] as const).map(async (role) => ({
    who: `${role} of one campaign`,
    account: await makeAccount(db, { roles: [role], campaignId: campaign.id }),
    may: (doors: Doors, where: Where) =>
      isForSignedIn(doors, where) || (where === 'here' && (doors.open[role] ?? []).includes(where)),
  }))
  return [
    { who: 'guest', account: undefined, may: (doors: Doors, where: Where) => isForAll(doors, where) },
    { who: 'member', account: (await makeMember(db)).account, may: isForSignedIn },
    ...(await Promise.all([...byRole, ...ofOne])),
  ]
}

function isForAll({ all = [] }: Doors, where: Where): boolean {
  return all.includes(where)
}

function isForSignedIn(doors: Doors, where: Where): boolean {
  return isForAll(doors, where) || (doors.signedIn ?? []).includes(where)
}
