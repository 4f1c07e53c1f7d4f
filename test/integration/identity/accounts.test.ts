import { expect, test } from 'vitest'
import { accounts, auditEvents, consents } from '#db/schema/index.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount, makeWard } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const person = { fullName: '  Nguyễn   Thử Nghiệm ', logins: ['nghiem@example.vn'] }

test('an account keeps the name in one spelling, and its opening is on record', async () => {
  const { identity, wardId } = await house()
  const office = await makeAccount(database.db, { roles: ['office'] })

  const created = await identity.createAccounts(office, { wardId, people: [person] })

  const stored = await database.db.select().from(accounts)
  expect(stored).toContainEqual(expect.objectContaining({ fullName: 'Nguyễn Thử Nghiệm', givenName: 'Nghiệm' }))
  expect(await database.db.select().from(auditEvents)).toMatchObject([
    { action: 'account_created', actorId: office.accountId, subjectId: created.ok && created.value.accountIds[0] },
  ])
})

test('a login that is taken refuses the whole list', async () => {
  const { identity, wardId } = await house()
  await identity.createAccounts(null, { wardId, people: [person] })

  const again = await identity.createAccounts(null, {
    wardId,
    people: [
      { fullName: 'Trần Thử Khác', logins: [] },
      { ...person, logins: ['Nghiem@Example.vn'] },
    ],
  })

  expect(again).toEqual({ ok: false, error: { code: 'login_taken', position: 2 } })
  expect(await database.db.select().from(accounts)).toHaveLength(1)
})

test.each(['verifier', 'council', 'auditor'] as const)('a person with the role %s opens no accounts', async (role) => {
  const { identity, wardId } = await house()
  const actor = await makeAccount(database.db, { roles: [role] })

  expect(await identity.createAccounts(actor, { wardId, people: [person] })).toEqual({
    ok: false,
    error: { code: 'not_allowed' },
  })
})

test('an office of one ward opens no accounts of another', async () => {
  const { identity } = await house()
  const office = await makeAccount(database.db, { roles: ['office'] })
  const other = await makeWard(database.db, '00070')

  expect(await identity.createAccounts(office, { wardId: other, people: [person] })).toMatchObject({ ok: false })
})

test('consent signed on paper is recorded as such, and only where it was given', async () => {
  const { identity, wardId } = await house()
  const people = [
    { ...person, hasBoardConsentOnPaper: true },
    { fullName: 'Trần Thử Khác', logins: [] },
  ]

  const created = await identity.createAccounts(null, { wardId, people })

  expect(await database.db.select().from(consents)).toMatchObject([
    { accountId: created.ok && created.value.accountIds[0], purpose: 'public_board', isTestimonyOnPaper: true },
  ])
})

async function house() {
  return { identity: identityContext(testResources(database.db)), wardId: await makeWard(database.db) }
}
