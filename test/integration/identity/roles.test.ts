import { expect, test } from 'vitest'
import { roleGrants } from '#db/schema/index.ts'
import { type Role, roles } from '#server/domain/identity/contract.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import { openSessions } from '#server/domain/identity/sessions.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const MINUTE = 60_000

test('a role holds from its grant to its end, and the row stays', async () => {
  const { identity, resources, person, rolesNow } = await house()
  const role = { accountId: person.accountId, role: 'verifier', campaignId: null } as const

  await identity.grantRole(null, role)
  const granted = await rolesNow()
  resources.clock.moveTo(new Date(resources.clock.now().getTime() + MINUTE))
  await identity.revokeRole(null, role)
  const revoked = await rolesNow()

  expect(granted).toEqual([{ role: 'verifier', campaignId: null }])
  expect(revoked).toEqual([])
  expect(await database.db.select().from(roleGrants)).toHaveLength(1)
})

test('a role may be given until a time', async () => {
  const { identity, resources, person, rolesNow } = await house()
  const untilAt = new Date(resources.clock.now().getTime() + MINUTE)
  await identity.grantRole(null, { accountId: person.accountId, role: 'council', campaignId: null, untilAt })

  expect(await rolesNow()).toHaveLength(1)
  resources.clock.moveTo(untilAt)
  expect(await rolesNow()).toEqual([])
})

test('a role granted and taken back in one moment is over', async () => {
  const { identity, person } = await house()
  const role = { accountId: person.accountId, role: 'verifier', campaignId: null } as const
  await identity.grantRole(null, role)

  expect(await identity.revokeRole(null, role)).toMatchObject({ ok: true })
})

test('the same role is not held twice, but once more for a campaign', async () => {
  const { identity, person } = await house()
  const campaign = await makeCampaign(database.db)
  const role = { accountId: person.accountId, role: 'office', campaignId: null } as const
  await identity.grantRole(null, role)

  expect(await identity.grantRole(null, role)).toEqual({ ok: false, error: { code: 'role_held_already' } })
  expect(await identity.grantRole(null, { ...role, campaignId: campaign.id })).toMatchObject({ ok: true })
})

test('a role that is not held is not taken back', async () => {
  const { identity, person } = await house()

  expect(await identity.revokeRole(null, { accountId: person.accountId, role: 'office', campaignId: null })).toEqual({
    ok: false,
    error: { code: 'role_not_held' },
  })
})

test.each(roles)('a person with the role %s gives no role alone', async (role) => {
  const { identity, person } = await house()
  const actor = await makeAccount(database.db, { roles: [role] })

  const granted = await identity.grantRole(actor, { accountId: person.accountId, role: 'verifier', campaignId: null })

  expect(granted).toEqual({ ok: false, error: { code: 'second_person_needed' } })
})

test.each<[Role, boolean]>([
  ['admin', true],
  ['office', true],
  ['council', false],
  ['verifier', false],
  ['auditor', false],
])('a person with the role %s ends a role of somebody else alone: %s', async (role, may) => {
  const { identity, resources, person, rolesNow } = await house()
  const actor = await makeAccount(database.db, { roles: [role] })
  const held = { accountId: person.accountId, role: 'verifier', campaignId: null } as const
  await identity.grantRole(null, held)
  resources.clock.moveTo(new Date(resources.clock.now().getTime() + MINUTE))

  expect((await identity.revokeRole(actor, held)).ok).toBe(may)
  expect(await rolesNow()).toHaveLength(may ? 0 : 1)
})

test('nobody ends a role of their own', async () => {
  const { identity } = await house()
  const admin = await makeAccount(database.db, { roles: ['admin'] })

  expect(await identity.revokeRole(admin, { accountId: admin.accountId, role: 'admin', campaignId: null })).toEqual({
    ok: false,
    error: { code: 'about_yourself' },
  })
})

test('a fresh installation has no office until one is made', async () => {
  const { identity, person } = await house()
  const before = await identity.hasOffice()
  await identity.grantRole(null, { accountId: person.accountId, role: 'office', campaignId: null })

  expect([before, await identity.hasOffice()]).toEqual([false, true])
})

async function house() {
  const resources = testResources(database.db)
  const person = await makeAccount(database.db)
  const sessions = openSessions(resources)
  const { token } = await sessions.start({ ...person, device: '' })
  const rolesNow = async () => (await sessions.find(token))?.actor.grants
  return { identity: identityContext(resources), resources, person, rolesNow }
}
