import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts, auditEvents, consents, memberships } from '#db/schema/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeCollective, makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { address, joinableGroup, newcomer, refused } from './join-scene.ts'

const database = testDatabase()
const DAY = 24 * 3_600_000

test('whoever holds the code opens an account and is a member who scores there, and has consented to nothing', async () => {
  const { collectives, collective, code } = await joinableGroup(database.db)

  const joined = await collectives.joinAsNewcomer({ way: { code }, address, person: newcomer() })

  const accountId = joined.ok ? joined.value.accountId : ''
  expect(joined).toMatchObject({ ok: true, value: { state: 'joined', collectiveId: collective.id } })
  expect(await collectives.listOwnMemberships(accountId)).toMatchObject([{ isScoring: true, position: 'member' }])
  expect(await database.db.select().from(consents)).toEqual([])
  expect((await actions()).slice(-2)).toEqual(['account_created', 'member_joined'])
})

test('a signed-in person joins; a second collective does not score', async () => {
  const { collectives, collective, code } = await joinableGroup(database.db)
  const { account, collective: home } = await makeMember(database.db)

  const joined = await collectives.joinCollective(account, { way: { code: code.toLowerCase() }, address })
  const again = await collectives.joinCollective(account, { way: { code }, address })

  expect(joined).toMatchObject({ value: { state: 'joined' } })
  expect(again).toMatchObject({ value: { state: 'member_already' } })
  expect(await collectives.listOwnMemberships(account.accountId)).toMatchObject([
    { collectiveId: home.id, isScoring: true },
    { collectiveId: collective.id, isScoring: false },
  ])
})

test('in a campaign’s last ten days a newcomer scores, and who scored elsewhere in it does not', async () => {
  const { collectives, code } = await joinableGroup(database.db)
  await makeCampaign(database.db, { startsOn: '2026-07-31', endsOn: '2026-09-13' })
  const moved = await makeAccount(database.db)
  const before = await makeCollective(database.db)
  await makeMembership(database.db, { account: moved, collective: before, untilAt: new Date(testNow.getTime() - DAY) })
  const fresh = await makeAccount(database.db)

  for (const account of [moved, fresh]) await collectives.joinCollective(account, { way: { code }, address })

  expect(await collectives.listOwnMemberships(moved.accountId)).toMatchObject([{ isScoring: false }])
  expect(await collectives.listOwnMemberships(fresh.accountId)).toMatchObject([{ isScoring: true }])
})

test('an unknown, a renewed and a closed code are refused alike', async () => {
  const { collectives, lead, code, collectiveId } = await joinableGroup(database.db)
  const renewed = await collectives.changeJoinCode(lead, { collectiveId, change: { kind: 'renew' } })
  const second = renewed.ok ? renewed.value.code : ''
  const answers = [await collectives.readWayIn(undefined, { way: { code }, address })]
  expect(await collectives.readWayIn(undefined, { way: { code: second }, address })).toMatchObject({ ok: true })
  await collectives.changeJoinCode(lead, { collectiveId, change: { kind: 'close' } })

  for (const wrong of [second, 'ABCDEFGH', 'nonsense']) {
    answers.push(await collectives.readWayIn(undefined, { way: { code: wrong }, address }))
    expect(await collectives.joinAsNewcomer({ way: { code: wrong }, address, person: newcomer() })).toEqual(
      refused('way_unknown'),
    )
  }

  expect(answers).toEqual(answers.map(() => refused('way_unknown')))
})

test('guessing codes ends after thirty, also for a right one, and right ones do not count', async () => {
  const { collectives, code } = await joinableGroup(database.db)
  const ask = (typed: string, from = address) =>
    collectives.readWayIn(undefined, { way: { code: typed }, address: from })
  for (let count = 0; count < 50; count += 1) expect(await ask(code)).toMatchObject({ ok: true })

  const guesses = await Promise.all(Array.from({ length: 40 }, () => ask('ABCDEFGH')))

  const codes = guesses.map((answer) => (answer.ok ? 'found' : answer.error.code))
  expect(codes.filter((answer) => answer === 'way_unknown')).toHaveLength(30)
  expect(await ask(code)).toMatchObject(refused('too_many_attempts'))
  expect(await ask(code, '198.51.100.7')).toMatchObject({ ok: true })
})

test('a code of another ward is unknown to a signed-in person', async () => {
  const { collectives, code } = await joinableGroup(database.db)
  const other = await makeAccount(database.db, { wardId: '00001' })

  expect(await collectives.joinCollective(other, { way: { code }, address })).toEqual(refused('way_unknown'))
  expect(await collectives.readWayIn(other, { way: { code }, address })).toEqual(refused('way_unknown'))
})

test('a login that is taken opens no account, and its password is not tried here', async () => {
  const { collectives, code } = await joinableGroup(database.db)
  const person = newcomer()
  await collectives.joinAsNewcomer({ way: { code }, address, person })
  const before = await database.db.$count(accounts)

  expect(await collectives.joinAsNewcomer({ way: { code }, address, person })).toEqual(refused('account_exists'))
  expect(await database.db.$count(accounts)).toBe(before)
})

test('twenty joins at once are one membership', async () => {
  const { db } = await freshDatabase()
  const { collectives, code } = await joinableGroup(db)
  const person = await makeAccount(db)

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => collectives.joinCollective(person, { way: { code }, address })),
  )

  expect(answers.filter((answer) => answer.ok && answer.value.state === 'joined')).toHaveLength(1)
  expect(answers.every(({ ok }) => ok)).toBe(true)
  expect(await db.select().from(memberships).where(eq(memberships.accountId, person.accountId))).toHaveLength(1)
})

async function actions() {
  return (await database.db.select().from(auditEvents).orderBy(auditEvents.id)).map(({ action }) => action)
}
