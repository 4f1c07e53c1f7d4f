import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { makeMembership } from '#test/support/factories/collectives.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { accepting, codesOf, verdictScene } from './verdict-scene.ts'

const database = testDatabase()
const daysAgo = (days: number, milliseconds = 0) => new Date(testNow.getTime() - days * 86_400_000 - milliseconds)
const _minutesAgo = (minutes: number) => new Date(testNow.getTime() - minutes * 60_000)

test('overdue acts are dealt to all verifiers at once, before and beside what each holds alone', async () => {
  const { assistance, verifier, campaign, act, somebody } = await verdictScene(database.db)
  const other = await somebody('verifier')
  const late = [await act({ waitingSince: daysAgo(7, 1) }), await act({ waitingSince: daysAgo(8) })].map(({ id }) => id)
  const young = await act({ waitingSince: daysAgo(7) })
  const deal = { campaignId: campaign.id, count: 5 }

  const [one, two] = [await assistance.dealActs(verifier, deal), await assistance.dealActs(other, deal)]

  expect(one.ok && [...one.value].sort()).toEqual([...late, young.id].sort())
  expect(two.ok && [...two.value].sort()).toEqual([...late].sort())
  expect(await assistance.readQueue(other, { slug: campaign.slug, count: 5 })).toMatchObject({
    value: { counts: { overdue: 2, withOthers: 1, left: 2 } },
  })
})

test('a claim on an overdue act keeps nobody from deciding it', async () => {
  const { assistance, resources, verifier, campaign, act, somebody } = await verdictScene(database.db)
  const one = await act({ waitingSince: daysAgo(7) })
  await assistance.dealActs(verifier, { campaignId: campaign.id, count: 1 })
  const other = await somebody('verifier')
  const decide = () => assistance.recordVerdicts(other, [accepting(one)])

  expect(codesOf(await decide())).toEqual(['claimed_by_another'])
  resources.clock.moveTo(new Date(testNow.getTime() + 1))
  expect(codesOf(await decide())).toEqual(['granted'])
})

test('what is overdue is no more a verifier’s own work than before', async () => {
  const { assistance, campaign, act, verifier, collective, somebody } = await verdictScene(database.db)
  const tied = await somebody('verifier')
  await makeMembership(database.db, { account: tied, collective, isScoring: false })
  await act({ waitingSince: daysAgo(9), authorId: verifier.accountId })

  const deal = { campaignId: campaign.id, count: 5 }
  const ownToo = await assistance.dealActs(verifier, deal)
  await act({ waitingSince: daysAgo(9) })
  const tiedToo = await assistance.dealActs(tied, deal)

  expect(ownToo).toEqual({ ok: true, value: [] })
  expect(tiedToo.ok && tiedToo.value).toHaveLength(1)
})
