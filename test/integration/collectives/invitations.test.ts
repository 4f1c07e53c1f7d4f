import { expect, test } from 'vitest'
import { accounts, auditEvents, invitations, joinRequests } from '#db/schema/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { address, joinableGroup, newcomer, refused } from './join-scene.ts'

const database = testDatabase()
const DAY = 24 * 3_600_000

test('an invitation lets one person in without waiting, once, and only its hash is kept', async () => {
  const { collectives, lead, askLeads, invite } = await joinableGroup(database.db)
  await askLeads()
  const token = await invite()
  const person = await makeAccount(database.db)

  expect(await collectives.readWayIn(undefined, { way: { token }, address })).toMatchObject({
    value: { isInvitation: true, needsApproval: false },
  })
  expect(await collectives.joinCollective(person, { way: { token }, address })).toMatchObject({
    value: { state: 'joined' },
  })
  expect(await collectives.joinAsNewcomer({ way: { token }, address, person: newcomer() })).toEqual(
    refused('way_unknown'),
  )
  const [row] = await database.db.select().from(invitations)
  expect(row).toMatchObject({ usedBy: person.accountId, invitedBy: lead.accountId })
  expect(JSON.stringify([row, await database.db.select().from(auditEvents)])).not.toContain(token)
})

test('an invitation ends after fourteen days, or when it is withdrawn', async () => {
  const { collectives, resources, lead, invite, collectiveId } = await joinableGroup(database.db)
  const tokens = [await invite(), await invite()] as const
  const joining = await collectives.readJoining(lead, collectiveId)
  const [newest] = typeof joining === 'object' ? joining.invitations : []
  await collectives.withdrawInvitation(lead, { collectiveId, invitationId: newest?.id ?? '' })
  const open = []
  for (const token of tokens) open.push((await collectives.readWayIn(undefined, { way: { token }, address })).ok)
  resources.clock.moveTo(new Date(testNow.getTime() + 14 * DAY))

  expect(open.filter(Boolean)).toHaveLength(1)
  for (const token of tokens) {
    expect(await collectives.readWayIn(undefined, { way: { token }, address })).toEqual(refused('way_unknown'))
  }
})

test('whoever waited and is invited waits no longer', async () => {
  const { collectives, lead, code, askLeads, invite } = await joinableGroup(database.db)
  await askLeads()
  const person = await makeAccount(database.db)
  await collectives.joinCollective(person, { way: { code }, address })
  const token = await invite()

  await collectives.joinCollective(person, { way: { token }, address })

  expect(await database.db.select().from(joinRequests)).toMatchObject([
    { outcome: 'admitted', decidedBy: lead.accountId },
  ])
})

test('codes and invitations are the leads’ and the office’s', async () => {
  const { collectives, collective, collectiveId } = await joinableGroup(database.db)
  const { account: member } = await makeMember(database.db, { collective })
  const { account: stranger } = await makeMember(database.db, { roles: ['verifier'] })
  const auditor = await makeAccount(database.db, { roles: ['auditor'] })
  const office = await makeAccount(database.db, { roles: ['office'] })
  const change = { kind: 'renew' } as const

  for (const actor of [member, auditor]) {
    expect(await collectives.changeJoinCode(actor, { collectiveId, change })).toEqual(refused('not_allowed'))
    expect(await collectives.inviteMember(actor, { collectiveId })).toEqual(refused('not_allowed'))
    expect(await collectives.readJoining(actor, collectiveId)).toBe('hidden')
  }
  expect(await collectives.changeJoinCode(stranger, { collectiveId, change })).toEqual(refused('not_found'))
  expect(await collectives.readJoining(stranger, collectiveId)).toBeUndefined()
  expect(await collectives.inviteMember(office, { collectiveId })).toMatchObject({ ok: true })
})

test('one newcomer who sends the form ten times has one account, and one invitation lets in one of ten people', async () => {
  const { db } = await freshDatabase()
  const { collectives, code, invite } = await joinableGroup(db)
  const token = await invite()
  const [same, before] = [newcomer(), await db.$count(accounts)]

  const again = await Promise.all(
    Array.from({ length: 10 }, () => collectives.joinAsNewcomer({ way: { code }, address, person: same })),
  )
  const others = await Promise.all(
    Array.from({ length: 10 }, () => collectives.joinAsNewcomer({ way: { token }, address, person: newcomer() })),
  )

  expect(again.filter(({ ok }) => ok)).toHaveLength(1)
  expect(others.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await db.$count(accounts)).toBe(before + 2)
})
