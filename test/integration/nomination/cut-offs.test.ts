import { expect, test } from 'vitest'
import { nominationLists, nominationRules } from '#db/schema/index.ts'
import { nominationContext } from '#server/domain/nomination/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { giveHelp } from './history.ts'

test('however many processes and rounds try, the cut-off makes one list for individuals and one for collectives', async () => {
  const { db } = await freshDatabase()
  const campaign = await makeCampaign(db)
  const resources = testResources(db)
  resources.clock.moveTo(new Date(campaign.cutOffAt.getTime() + 60_000))
  const processes = Array.from({ length: 8 }, () => nominationContext(resources))

  const made = await Promise.all(processes.map((each) => each.runCutOffs()))
  const again = await processes[0]?.runCutOffs()

  const lists = await db.select().from(nominationLists)
  expect(lists.map(({ subjectKind, kind, onceKey }) => [subjectKind, kind, onceKey]).sort()).toEqual([
    ['collective', 'cut_off', 'cut_off:collective'],
    ['individual', 'cut_off', 'cut_off:individual'],
  ])
  expect(made.reduce((sum, each) => sum + each, 0)).toBe(2)
  expect(again).toBe(0)
  expect(await db.select().from(nominationRules)).toHaveLength(2)
})

test('before the cut-off nothing is made', async () => {
  const { db } = await freshDatabase()
  const campaign = await makeCampaign(db)
  const resources = testResources(db)
  resources.clock.moveTo(new Date(campaign.cutOffAt.getTime() - 1))

  expect(await nominationContext(resources).runCutOffs()).toBe(0)
  expect(await db.select().from(nominationLists)).toHaveLength(0)
})

test('a start after the cut-off makes the list of the cut-off: entries and verdicts written later are not in it', async () => {
  const { db } = await freshDatabase()
  const campaign = await makeCampaign(db)
  const resources = testResources(db)
  const verifier = (await makeMember(db)).account
  const { account: author, collective } = await makeMember(db)
  const office = await makeAccount(db, { roles: ['office'] })
  await giveHelp(db, resources, { campaign, verifier, author, collective, count: 4 })
  resources.clock.moveTo(new Date(campaign.cutOffAt.getTime() + 3_600_000))
  await giveHelp(db, resources, { campaign, verifier, author, collective, count: 9 })
  const nomination = nominationContext(resources)

  await nomination.runCutOffs()

  const overview = await nomination.listNominationLists(office, campaign.slug)
  const head = overview.ok ? overview.value.lists.find(({ subjectKind }) => subjectKind === 'individual') : undefined
  const list = await nomination.readNominationList(office, { id: head?.id ?? '', isWhole: true })
  expect(list.ok && list.value).toMatchObject({ asOfSeq: 4, factsAt: campaign.cutOffAt })
  expect(list.ok && list.value.others[0]).toMatchObject({ points: 16, accepted: 4 })
})
