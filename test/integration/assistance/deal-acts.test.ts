import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assistances } from '#db/schema/index.ts'
import { dealActs } from '#server/domain/assistance/deal-acts.ts'
import { countQueue, isTiedTo } from '#server/domain/assistance/queue-queries.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCollective, makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { longAgo } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { accepting, verdictScene } from './verdict-scene.ts'

const database = testDatabase()
const _daysAgo = (days: number, milliseconds = 0) => new Date(testNow.getTime() - days * 86_400_000 - milliseconds)
const minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000)

test('acts are drawn among the oldest and nothing young is dealt before them', async () => {
  const { resources, verifier, campaign, act } = await verdictScene(database.db)
  const acts = []
  for (let age = 10; age > 0; age -= 1) acts.push(await act({ receivedAt: minutesAgo(age * 10) }))
  const deal = { campaignId: campaign.id, count: 2, random: () => 0.99 }

  const dealt = await dealActs(resources, verifier, deal)

  // Two wanted, so the six oldest take part.
  expect(dealt).toEqual({ ok: true, value: [acts[4]?.id, acts[5]?.id] })
})

test('who holds acts gets them back first, without more than was wanted', async () => {
  const { resources, verifier, campaign, act } = await verdictScene(database.db)
  for (let age = 10; age > 0; age -= 1) await act({ receivedAt: minutesAgo(age * 10) })
  const deal = { campaignId: campaign.id, count: 3 }

  const first = await dealActs(resources, verifier, { ...deal, random: () => 0.99 })
  const second = await dealActs(resources, verifier, { ...deal, random: () => 0 })

  expect(second).toEqual(first)
})

test('who wants fewer than they hold gives the youngest back', async () => {
  const { resources, verifier, campaign, act, somebody } = await verdictScene(database.db)
  for (let age = 4; age > 0; age -= 1) await act({ receivedAt: minutesAgo(age * 10) })
  const deal = { campaignId: campaign.id, random: () => 0 }
  const all = await dealActs(resources, verifier, { ...deal, count: 4 })

  const fewer = await dealActs(resources, verifier, { ...deal, count: 1 })
  const others = await dealActs(resources, await somebody('verifier'), { ...deal, count: 9 })

  expect(all.ok && fewer.ok && fewer.value).toEqual(all.ok && all.value.slice(0, 1))
  expect(all.ok && others.ok && others.value).toEqual(all.ok && all.value.slice(1))
})

test('two verifiers are dealt different acts', async () => {
  const { assistance, verifier, campaign, act, somebody } = await verdictScene(database.db)
  for (let made = 0; made < 4; made += 1) await act()
  const other = await somebody('verifier')

  const one = await assistance.dealActs(verifier, { campaignId: campaign.id, count: 3 })
  const two = await assistance.dealActs(other, { campaignId: campaign.id, count: 3 })

  expect(one.ok && one.value).toHaveLength(3)
  expect(two.ok && two.value).toHaveLength(1)
  expect(two.ok && one.ok && one.value.includes(two.value[0] ?? '')).toBe(false)
})

test('a claim that has run out is dealt to the next', async () => {
  const { resources, assistance, verifier, campaign, act, somebody } = await verdictScene(database.db)
  const one = await act()
  const deal = { campaignId: campaign.id, count: 1 }
  await assistance.dealActs(await somebody('verifier'), deal)
  expect(await assistance.dealActs(verifier, deal)).toEqual({ ok: true, value: [] })

  resources.clock.moveTo(new Date(testNow.getTime() + 15 * 60_000))

  expect(await assistance.dealActs(verifier, deal)).toEqual({ ok: true, value: [one.id] })
})

test('own work, work of the collective and decided work are never dealt, and the queue says how many there are', async () => {
  const { db, resources, campaign, collective, act, somebody } = await verdictScene(database.db)
  const { account: insider } = await makeMember(db, { collective, roles: ['verifier'] })
  const other = await somebody('verifier')
  await act({ author: insider })
  await act({ keyedById: insider.accountId })
  await act()
  await act({ state: 'accepted' })
  const { account: stranger, collective: elsewhere } = await makeMember(db)
  await act({ author: stranger, collective: elsewhere, receivedAt: minutesAgo(300) })
  const free = await act({ author: stranger, collective: elsewhere })
  const deal = { campaignId: campaign.id, random: () => 0 }
  await dealActs(resources, other, { ...deal, count: 1 })

  expect(await dealActs(resources, insider, { ...deal, count: 9 })).toEqual({ ok: true, value: [free.id] })
  expect(
    await countQueue(db, {
      verifierId: insider.accountId,
      campaignId: campaign.id,
      now: testNow,
      overdueBefore: longAgo,
    }),
  ).toEqual({
    waiting: 5,
    own: 2,
    tied: 1,
    judged: 0,
    withOthers: 1,
    overdue: 0,
  })
})

test('the queue asks the same question about ties as the database’s guard', async () => {
  const { db, verifier, act } = await verdictScene(database.db)
  const parent = await makeCollective(db)
  const child = await makeCollective(db, { parentId: parent.id })
  const grandchild = await makeCollective(db, { parentId: child.id })
  const sibling = await makeCollective(db, { parentId: parent.id })
  await makeMembership(db, { account: verifier, collective: child, isScoring: false, untilAt: minutesAgo(30) })
  for (const collective of [parent, child, grandchild, sibling]) {
    const { account: author } = await makeMember(db, { collective })
    // One before and one after the verifier left.
    await act({ author, collective, occurredAt: minutesAgo(60) })
    await act({ author, collective, occurredAt: minutesAgo(10) })
  }

  const { authorId, occurredAt } = assistances
  const now = testNow.toISOString()
  const rows = await db
    .select({
      asked: sql<boolean>`${isTiedTo(verifier.accountId, testNow)}`,
      guarded: sql<boolean>`has_tie(${verifier.accountId}, ${authorId}, ${occurredAt}) or has_tie(${verifier.accountId}, ${authorId}, ${now})`,
    })
    .from(assistances)
    .where(sql`${assistances.authorId} <> ${verifier.accountId}`)

  expect(rows.map(({ asked }) => asked)).toEqual(rows.map(({ guarded }) => guarded))
  expect(rows.filter(({ asked }) => asked)).toHaveLength(3)
})

test('the queue shows what a decision needs and nothing of the citizen but four letters', async () => {
  const { assistance, verifier, act, resources } = await verdictScene(database.db)
  const first = await act({ citizenGroups: ['older'], receivedAt: minutesAgo(90), creditKey: 'credit' })
  const second = await act({ citizenKey: first.citizenKey, creditKey: 'credit', receiptLastFour: 'A123' })
  await assistance.recordVerdicts(verifier, [accepting(second, { decision: 'returned', reason: 'wrong_details' })])
  resources.clock.moveTo(new Date(testNow.getTime() + 1000))

  const queue = await assistance.readQueue(verifier, { count: 5 })

  expect(queue).toMatchObject({
    ok: true,
    value: {
      counts: { waiting: 1, own: 0, tied: 0, withOthers: 0, left: 1 },
      acts: [
        {
          act: { id: first.id },
          service: { code: 'ihanoi' },
          citizenCode: expect.stringMatching(/^[A-Z]{4}$/),
          earns: { points: 6, byGroup: { none: 4, older: 6 } },
          lookalikes: [{ id: second.id, state: 'returned', isSameCredit: true }],
        },
      ],
    },
  })
  expect(JSON.stringify(queue)).not.toContain(first.citizenKey)
})

test('a queue is a verifier’s alone', async () => {
  const { assistance, somebody } = await verdictScene(database.db)

  expect(await assistance.readQueue(await somebody('office'), { count: 5 })).toMatchObject({
    error: { code: 'not_allowed' },
  })
  expect(await assistance.readQueue(await somebody('verifier'), { count: 5, slug: 'nothing' })).toMatchObject({
    error: { code: 'not_found' },
  })
})
