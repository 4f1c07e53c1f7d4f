import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEvents, memberships } from '#db/schema/index.ts'
import { collectivesContext } from '#server/domain/collectives/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { type Collective, makeCollective, makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const now = testNow.getTime()

test('a lead ends a membership from now on, and what was stays as it was', async () => {
  const { collectives, lead, collective } = await group()
  const { account } = await makeMember(database.db, { collective })
  const [before] = await rowsOf(account)

  const ended = await collectives.endMembership(lead, placeOf(account, collective))

  expect(ended).toEqual({ ok: true, value: { untilAt: testNow } })
  expect(await rowsOf(account)).toEqual([{ ...before, untilAt: testNow }])
  expect(await collectives.findScoringCollective(account.accountId, new Date(now - 1))).toMatchObject({
    collectiveId: collective.id,
  })
  expect(await actions()).toEqual(['membership_ended'])
})

test('a member leaves by themselves; another member does not send them away', async () => {
  const { collectives, collective } = await group()
  const { account } = await makeMember(database.db, { collective })
  const { account: other } = await makeMember(database.db, { collective })

  expect(await collectives.endMembership(other, placeOf(account, collective))).toEqual(refused('not_allowed'))
  expect(await collectives.endMembership(account, placeOf(account, collective))).toMatchObject({ ok: true })
})

test('whoever is not of a collective does not learn that somebody is', async () => {
  const { collectives, collective } = await group()
  const { account } = await makeMember(database.db, { collective })
  const stranger = await makeAccount(database.db, { roles: ['verifier'] })

  expect(await collectives.endMembership(stranger, placeOf(account, collective))).toEqual(refused('not_found'))
  expect(await collectives.nameLead(stranger, { ...placeOf(account, collective), isLead: true })).toEqual(
    refused('not_found'),
  )
})

test('in a campaign’s last ten days nobody leaves the collective they score for, and anybody leaves another one', async () => {
  const { collectives, lead, collective } = await group()
  await makeCampaign(database.db, { startsOn: '2026-07-31', endsOn: '2026-09-13' })
  const { account } = await makeMember(database.db, { collective })
  const beside = await makeCollective(database.db)
  await makeMembership(database.db, { account, collective: beside, isScoring: false })

  expect(await collectives.endMembership(lead, placeOf(account, collective))).toEqual(refused('scoring_locked_now'))
  expect(await collectives.endMembership(account, placeOf(account, beside))).toMatchObject({ ok: true })
})

test('a lead names another, and the last one stays until the office says otherwise', async () => {
  const { collectives, lead, collective } = await group()
  const { account } = await makeMember(database.db, { collective })
  const office = await makeAccount(database.db, { roles: ['office'] })

  expect(await collectives.endMembership(lead, placeOf(lead, collective))).toEqual(refused('last_lead'))
  expect(await collectives.nameLead(lead, { ...placeOf(lead, collective), isLead: false })).toEqual(
    refused('last_lead'),
  )
  expect(await collectives.nameLead(lead, { ...placeOf(account, collective), isLead: true })).toMatchObject({
    value: { isChanged: true },
  })
  expect(await collectives.nameLead(lead, { ...placeOf(lead, collective), isLead: false })).toMatchObject({ ok: true })
  expect(await collectives.listLedCollectives(account.accountId)).toMatchObject([{ collectiveId: collective.id }])
  expect(await collectives.endMembership(office, placeOf(account, collective))).toMatchObject({ ok: true })
})

test('naming a lead keeps when the person joined and that they score there', async () => {
  const { collectives, lead, collective } = await group()
  const { account } = await makeMember(database.db, { collective })
  const [before] = await rowsOf(account)

  await collectives.nameLead(lead, { ...placeOf(account, collective), isLead: true })

  expect(await rowsOf(account)).toMatchObject([
    { ...before, untilAt: testNow },
    { isScoring: true, position: 'lead', fromAt: testNow, untilAt: null },
  ])
})

test('an auditor who is a lead changes nothing', async () => {
  const { collectives, collective } = await group()
  const auditor = await makeAccount(database.db, { roles: ['auditor'] })
  await makeMembership(database.db, { account: auditor, collective, position: 'lead' })
  const { account } = await makeMember(database.db, { collective })

  expect(await collectives.endMembership(auditor, placeOf(account, collective))).toEqual(refused('not_allowed'))
  expect(await collectives.nameLead(auditor, { ...placeOf(account, collective), isLead: true })).toEqual(
    refused('not_allowed'),
  )
})

test('a person says which collective is credited from now on, and exactly one is at every moment', async () => {
  const { collectives, collective } = await group()
  const { account } = await makeMember(database.db, { collective })
  const other = await makeCollective(database.db)
  await makeMembership(database.db, { account, collective: other, isScoring: false })
  const scoringAt = async (at: number) =>
    (await collectives.findScoringCollective(account.accountId, new Date(at)))?.collectiveId

  const chosen = await collectives.chooseScoringCollective(account, placeOf(account, other))

  expect(chosen).toEqual({ ok: true, value: { isChanged: true } })
  expect([await scoringAt(now - 1), await scoringAt(now)]).toEqual([collective.id, other.id])
  expect(await collectives.chooseScoringCollective(account, placeOf(account, other))).toMatchObject({
    value: { isChanged: false },
  })
})

test('a lead does not say where somebody scores, and the office does', async () => {
  const { collectives, lead, collective } = await group()
  const { account } = await makeMember(database.db)
  await makeMembership(database.db, { account, collective, isScoring: false })
  const office = await makeAccount(database.db, { roles: ['office'] })

  expect(await collectives.chooseScoringCollective(lead, placeOf(account, collective))).toEqual(refused('not_allowed'))
  expect(await collectives.chooseScoringCollective(office, placeOf(account, collective))).toMatchObject({ ok: true })
})

test('in a campaign’s last ten days nobody who scored in it is moved, and who did not may begin', async () => {
  const { collectives } = await group()
  await makeCampaign(database.db, { startsOn: '2026-07-31', endsOn: '2026-09-13' })
  const other = await makeCollective(database.db)
  const { account } = await makeMember(database.db)
  const newcomer = await makeAccount(database.db)
  for (const person of [account, newcomer]) {
    await makeMembership(database.db, { account: person, collective: other, isScoring: false })
  }

  expect(await collectives.chooseScoringCollective(account, placeOf(account, other))).toEqual(
    refused('scoring_locked_now'),
  )
  expect(await collectives.chooseScoringCollective(newcomer, placeOf(newcomer, other))).toMatchObject({ ok: true })
})

test('leads who all step down at once leave one', async () => {
  const { db } = await freshDatabase()
  const collectives = collectivesContext(testResources(db))
  const collective = await makeCollective(db)
  const leads = await Promise.all(Array.from({ length: 6 }, () => makeAccount(db)))
  for (const account of leads) await makeMembership(db, { account, collective, position: 'lead' })

  const answers = await Promise.all(
    leads.map((lead) => collectives.nameLead(lead, { ...placeOf(lead, collective), isLead: false })),
  )

  expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
})

test('a person is in a collective once at a moment, on every path', async () => {
  const { collective } = await group()
  const { account } = await makeMember(database.db, { collective })

  await expect(makeMembership(database.db, { account, collective, isScoring: false })).rejects.toMatchObject({
    cause: { constraint_name: 'memberships_once' },
  })
})

async function group() {
  const collective = await makeCollective(database.db)
  const lead = await makeAccount(database.db)
  await makeMembership(database.db, { account: lead, collective, position: 'lead' })
  return { collectives: collectivesContext(testResources(database.db)), collective, lead }
}

function placeOf({ accountId }: Actor, { id: collectiveId }: Collective) {
  return { accountId, collectiveId }
}

async function rowsOf({ accountId }: Actor) {
  return await database.db
    .select()
    .from(memberships)
    .where(eq(memberships.accountId, accountId))
    .orderBy(memberships.fromAt)
}

async function actions() {
  return (await database.db.select().from(auditEvents)).map(({ action }) => action)
}

function refused(code: string) {
  return { ok: false, error: { code } }
}
