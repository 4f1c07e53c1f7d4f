import { expect, test } from 'vitest'
import { collectives as table } from '#db/schema/index.ts'
import { collectivesContext, listScoringCollectives, scoringKey } from '#server/domain/collectives/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeCollective, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount, makeWard } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const DAY = 24 * 3_600_000
const days = (count: number) => new Date(testNow.getTime() + count * DAY)

test('a tree is made in one go, with what was declared', async () => {
  const { collectives, wardId } = await house()

  const made = await collectives.createCollectives(null, {
    wardId,
    collectives: [
      { code: 'cu-thu-1', name: 'Chi đoàn thử 1', kind: 'union', parentCode: 'doan-thu' },
      {
        code: 'doan-thu',
        name: 'Đoàn phường thử',
        kind: 'union',
        women: { percent: 72, countedOn: '2026-08-01' },
        headcount: 120,
      },
    ],
  })

  const rows = await database.db.select().from(table)
  const parent = rows.find(({ code }) => code === 'doan-thu')
  expect(made.ok && made.value.idsByCode.get('doan-thu')).toBe(parent?.id)
  expect(parent).toMatchObject({ womenPercent: 72, womenCountedOn: '2026-08-01', headcount: 120, residents: null })
  expect(rows.find(({ code }) => code === 'cu-thu-1')).toMatchObject({ parentId: parent?.id })
})

test('the scoring collective is the one of that moment', async () => {
  const { collectives } = await house()
  const account = await makeAccount(database.db)
  const [first, second, beside] = [
    await makeCollective(database.db),
    await makeCollective(database.db),
    await makeCollective(database.db),
  ]
  await makeMembership(database.db, { account, collective: first, fromAt: days(-30), untilAt: days(-10) })
  await makeMembership(database.db, { account, collective: second, fromAt: days(-10) })
  await makeMembership(database.db, { account, collective: beside, isScoring: false })
  const moments = [days(-31), days(-30), days(-11), days(-10), testNow]

  const one = await Promise.all(moments.map((at) => collectives.findScoringCollective(account.accountId, at)))
  const many = await listScoringCollectives(
    database.db,
    moments.map((at) => ({ accountId: account.accountId, at })),
  )

  expect(one.map((found) => found?.collectiveId)).toEqual([undefined, first.id, first.id, second.id, second.id])
  expect(moments.map((at) => many.get(scoringKey(account.accountId, at)))).toEqual(one)
})

test('a person sees the collectives they are in now, the scoring one first, and the ones they lead', async () => {
  const { collectives } = await house()
  const account = await makeAccount(database.db)
  const led = await makeCollective(database.db, { name: 'An Thử' })
  const home = await makeCollective(database.db, { name: 'Bình Thử' })
  await makeMembership(database.db, { account, collective: led, position: 'lead', isScoring: false })
  await makeMembership(database.db, { account, collective: home })
  await makeMembership(database.db, {
    account,
    collective: await makeCollective(database.db),
    isScoring: false,
    untilAt: testNow,
  })

  const own = await collectives.listOwnMemberships(account.accountId)

  expect(own.map(({ name }) => name)).toEqual(['Bình Thử', 'An Thử'])
  expect(await collectives.listLedCollectives(account.accountId)).toEqual([{ collectiveId: led.id, name: 'An Thử' }])
})

test('people are enrolled, and score for one collective at a time', async () => {
  const { collectives, wardId } = await house()
  const { accountId } = await makeAccount(database.db)
  const [home, other] = [await makeCollective(database.db), await makeCollective(database.db)]
  const member = { accountId, collectiveId: home.id, position: 'member', isScoring: true, fromAt: testNow } as const

  const enrolled = await collectives.enrolMembers(null, { wardId, members: [member] })
  const second = await collectives.enrolMembers(null, { wardId, members: [{ ...member, collectiveId: other.id }] })
  const beside = await collectives.enrolMembers(null, {
    wardId,
    members: [{ ...member, collectiveId: other.id, isScoring: false }],
  })

  expect(enrolled).toEqual({ ok: true, value: { count: 1 } })
  expect(second).toEqual({ ok: false, error: { code: 'second_scoring_collective', position: 1 } })
  expect(beside).toMatchObject({ ok: true })
})

test('in the last ten days of a running campaign nobody is moved to another scoring collective', async () => {
  const { collectives, wardId } = await house()
  await makeCampaign(database.db, { startsOn: '2026-07-31', endsOn: '2026-09-13' })
  const [account, newcomer] = [await makeAccount(database.db), await makeAccount(database.db)]
  const [home, wanted] = [await makeCollective(database.db), await makeCollective(database.db)]
  await makeMembership(database.db, { account, collective: home, untilAt: testNow })
  const moving = { collectiveId: wanted.id, position: 'member', isScoring: true, fromAt: testNow } as const

  const moved = await collectives.enrolMembers(null, {
    wardId,
    members: [
      { ...moving, accountId: newcomer.accountId },
      { ...moving, accountId: account.accountId },
    ],
  })
  const joined = await collectives.enrolMembers(null, {
    wardId,
    members: [{ ...moving, accountId: newcomer.accountId }],
  })

  expect(moved).toEqual({ ok: false, error: { code: 'scoring_locked', position: 2 } })
  expect(joined).toMatchObject({ ok: true })
})

test.each(['verifier', 'auditor'] as const)('a person with the role %s arranges no collectives', async (role) => {
  const { collectives, wardId } = await house()
  const actor = await makeAccount(database.db, { roles: [role] })

  expect(await collectives.enrolMembers(actor, { wardId, members: [] })).toEqual({
    ok: false,
    error: { code: 'not_allowed' },
  })
  expect(await collectives.createCollectives(actor, { wardId, collectives: [] })).toEqual({
    ok: false,
    error: { code: 'not_allowed' },
  })
})

test('two enrolments at once leave one scoring collective', async () => {
  const { db } = await freshDatabase()
  const collectives = collectivesContext(testResources(db))
  const { accountId, wardId } = await makeAccount(db)
  const homes = await Promise.all(Array.from({ length: 8 }, () => makeCollective(db)))

  const answers = await Promise.all(
    homes.map(({ id: collectiveId }) =>
      collectives.enrolMembers(null, {
        wardId,
        members: [{ accountId, collectiveId, position: 'member', isScoring: true, fromAt: testNow }],
      }),
    ),
  )

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
})

async function house() {
  return { collectives: collectivesContext(testResources(database.db)), wardId: await makeWard(database.db) }
}
