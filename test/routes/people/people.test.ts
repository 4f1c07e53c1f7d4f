import { beforeEach, describe, expect, test } from 'vitest'
import { loader as loadPeople } from '#app/routes/admin.people._index/route.tsx'
import { loader as loadAsking } from '#app/routes/admin.people.$id.role-request/route.tsx'
import { action as endRole, loader as loadEnding } from '#app/routes/admin.role-grants.$id.ending/route.tsx'
import { action as confirm } from '#app/routes/admin.role-requests.$id.confirmation/route.tsx'
import { action as decline } from '#app/routes/admin.role-requests.$id.refusal/route.tsx'
import { action as withdraw } from '#app/routes/admin.role-requests.$id.withdrawal/route.tsx'
import type { Actor } from '#server/domain/identity/index.ts'
import { paths, withSearch } from '#server/paths.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeCollective, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { posted } from '#test/support/route-context.ts'
import { type PeopleScene, peopleScene, reason, requestTo } from './people-scene.ts'

const database = testDatabase()
let scene: PeopleScene

beforeEach(async () => {
  scene = await peopleScene(database.db)
})

describe('searching people', () => {
  test.each([
    ['without marks', 'dang nguoi'],
    ['in any order', 'moi DANG'],
    ['with marks', 'Đặng Người'],
    ['by the beginnings of words', 'ng m'],
  ])('finds a name %s', async (_how, q) => {
    expect(await found({ q })).toContain('Đặng Thị Người Mới')
  })

  test('finds nothing inside of words, and takes no pattern', async () => {
    expect(await found({ q: 'ang' })).toEqual([])
    expect(await found({ q: '%' })).toEqual([])
  })

  test('narrows down to who holds a role, and pages in order of given names', async () => {
    const others = await Promise.all(
      Array.from({ length: 60 }, (_, index) => makeAccount(database.db, { fullName: `Trần Văn An ${index}` })),
    )

    const first = await load({})
    const after = `${first.next?.accountId} ${first.next?.sortedBy}`
    const rest = await load({ after })

    expect(await found({ role: 'office' })).toEqual(['Lê Thị Đề Nghị'])
    expect(first.people).toHaveLength(50)
    expect(new Set([...first.people, ...rest.people].map(({ accountId }) => accountId)).size).toBe(others.length + 3)
    expect(rest.next).toBeUndefined()
  })

  test('shows nobody of another ward', async () => {
    await makeAccount(database.db, { wardId: '00070', fullName: 'Đặng Thị Nơi Khác' })

    expect(await found({ q: 'dang thi' })).toEqual(['Đặng Thị Người Mới'])
  })
})

describe('asking for a role', () => {
  test('is a form whose errors stand at their fields, with what was typed', async () => {
    const answer = await scene.asked({ role: 'chief', reach: 'ward', untilOn: 'mai', reason: 'vì' })

    expect(answer).toMatchObject({
      init: { status: 422 },
      data: {
        errors: {
          fields: { role: ['choose_one'], untilOn: ['not_a_date'], reason: ['too_short'] },
          values: { reach: 'ward', reason: 'vì' },
        },
      },
    })
  })

  test('refuses a citizen’s number in the reason', async () => {
    expect(await scene.asked({ reason: `${reason} 000 123 456 789` })).toMatchObject({
      data: { errors: { fields: { reason: ['digits_in_text'] } } },
    })
  })

  test('leads back to the person, where it waits with its reason', async () => {
    const answer = await scene.asked({})
    const { waiting } = await scene.personFor(scene.office)

    expect(answer).toMatchObject({ status: 303 })
    expect(waiting.roles).toMatchObject([
      {
        fullName: scene.person.fullName,
        reason,
        can: { decide: false, withdraw: true },
        refusal: { code: 'own_request' },
      },
    ])
  })

  test('offers the whole ward and its campaigns that are not over, to who reaches so far', async () => {
    const campaign = await makeCampaign(database.db)
    await makeCampaign(database.db, { state: 'finalised' })
    await makeCampaign(database.db, { wardId: '00070' })
    const local: Actor = { ...(await makeAccount(database.db)), grants: [{ role: 'office', campaignId: campaign.id }] }
    const reachesOf = async (actor: Actor) => {
      const { reaches } = await loadAsking({
        ...{ ...requestTo(paths.roleRequest(scene.params.id)), params: scene.params },
        context: scene.contextOf(actor),
      })
      return reaches.map(({ campaignId }) => campaignId)
    }

    expect(await reachesOf(scene.office)).toEqual([null, campaign.id])
    expect(await reachesOf(local)).toEqual([campaign.id])
  })
})

test('what is refused says so on a page of its own', async () => {
  const id = await scene.askedId()

  expect(await scene.decideAs(scene.office, confirm, id)).toMatchObject({
    ...{ init: { status: 403 }, data: { refusal: { code: 'own_request' } } },
  })
  expect(await scene.decideAs(scene.second, withdraw, id)).toMatchObject({
    data: { refusal: { code: 'not_your_request' } },
  })
  expect(await scene.decideAs(scene.second, decline, id)).toMatchObject({ status: 303 })
  expect(await scene.decideAs(scene.second, confirm, id)).toMatchObject({
    data: { refusal: { code: 'request_decided' } },
  })
})

test('a role is ended by one person, and then there is nothing to end', async () => {
  await scene.decideAs(scene.second, confirm, await scene.askedId())
  const grantId = await scene.heldGrant()
  const given = { params: { id: grantId }, context: scene.contextOf(scene.office) }

  const page = await loadEnding({ request: new Request('http://localhost/'), ...given })
  const ended = await endRole({ request: posted(paths.roleEnding(grantId), {}), ...given })
  const again = endRole({ request: posted(paths.roleEnding(grantId), {}), ...given })

  expect(page.held).toMatchObject({ role: 'verifier', fullName: scene.person.fullName })
  expect(ended).toMatchObject({ status: 303 })
  await expect(again).resolves.toMatchObject({ data: { refusal: { code: 'role_not_held' } } })
})

test('a person’s page shows what they were and are', async () => {
  const collective = await makeCollective(database.db)
  await makeMembership(database.db, { account: scene.person, collective })
  await scene.decideAs(scene.second, confirm, await scene.askedId())

  const { person: seen } = await scene.personFor(scene.second)

  expect(seen).toMatchObject({
    roles: [{ role: 'verifier', isHeld: true, reach: null, requestedBy: scene.office.fullName, can: { end: true } }],
    memberships: [{ collective: collective.name, days: { untilOn: null } }],
    can: { askForRole: true, correct: true },
  })
})

async function load(search: Record<string, string | undefined>) {
  const request = new Request(`http://localhost${withSearch(paths.people, search)}`)
  return await loadPeople({ request, params: {}, context: scene.contextOf(scene.office) })
}

async function found(search: Record<string, string | undefined>): Promise<string[]> {
  return (await load(search)).people.map(({ fullName }) => fullName)
}
