import { expect, test } from 'vitest'
import { apiTokens, auditEvents } from '#db/schema/index.ts'
import type { Role } from '#server/domain/identity/contract.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const HOUR = 3_600_000
const wish = { name: 'Máy ở trạm', scopes: ['read', 'record'], days: 30 } as const

test('a token speaks for its owner, with the roles of the moment', async () => {
  const { identity, owner, made } = await house(['office'])
  const { token } = await made()
  const before = await identity.authenticateToken(token)
  await identity.revokeRole(null, { accountId: owner.accountId, role: 'office', campaignId: null })

  expect(before).toMatchObject({ scopes: ['read', 'record'], actor: { ...owner } })
  expect((await identity.authenticateToken(token))?.actor.grants).toEqual([])
})

test('the database holds a hash from which the token cannot be had', async () => {
  const { made } = await house()
  const { token } = await made()
  const stored = JSON.stringify(await database.db.select().from(apiTokens))

  expect(token).toMatch(/^tds_[\w-]{43}$/)
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(token.slice(4, 20))
})

test.each([['not_a_token'], ['tds_'], [`tds_${'A'.repeat(43)}`], ['']])('%j opens nothing', async (token) => {
  const { identity, made } = await house()
  await made()

  expect(await identity.authenticateToken(token)).toBeUndefined()
})

test('a token ends on its day', async () => {
  const { identity, resources, made } = await house()
  const { token, expiresAt } = await made()
  resources.clock.moveTo(new Date(expiresAt.getTime() - 1))
  const before = await identity.authenticateToken(token)
  resources.clock.moveTo(expiresAt)

  expect(before).toBeDefined()
  expect(await identity.authenticateToken(token)).toBeUndefined()
})

test('a revoked token ends at once and cannot be revoked again', async () => {
  const { identity, owner, made } = await house()
  const { id, token } = await made()

  expect(await identity.revokeApiToken(owner, { tokenId: id })).toMatchObject({ ok: true })
  expect(await identity.authenticateToken(token)).toBeUndefined()
  expect(await identity.revokeApiToken(owner, { tokenId: id })).toEqual({ ok: false, error: { code: 'not_found' } })
})

test('nobody learns of another’s token by revoking it', async () => {
  const { identity, made } = await house()
  const { id, token } = await made()
  const other = await makeAccount(database.db, { roles: ['admin'] })

  expect(await identity.revokeApiToken(other, { tokenId: id })).toEqual({ ok: false, error: { code: 'not_found' } })
  expect(await identity.authenticateToken(token)).toBeDefined()
})

test('a new password ends the tokens too', async () => {
  const { identity, owner, made } = await house()
  const { token } = await made()
  await identity.setPassword(null, { accountId: owner.accountId, password: 'mười hai con giáp' })

  expect(await identity.authenticateToken(token)).toBeUndefined()
})

test('a token is made for oneself alone, or by the command line', async () => {
  const { identity, owner } = await house()
  const admin = await makeAccount(database.db, { roles: ['admin', 'office'] })
  const input = { ...wish, accountId: owner.accountId }

  expect(await identity.createApiToken(admin, input)).toEqual({ ok: false, error: { code: 'not_allowed' } })
  expect(await identity.createApiToken(null, input)).toMatchObject({ ok: true })
  expect(await identity.listApiTokens(owner)).toMatchObject([{ name: wish.name, isFromCommandLine: true }])
})

test.each([
  ['no name', { name: '  ' }],
  ['a name that is too long', { name: 'x'.repeat(81) }],
  ['no scope', { scopes: [] }],
  ['no day', { days: 0 }],
  ['half a day', { days: 0.5 }],
  ['more than a year', { days: 366 }],
])('a token with %s is refused', async (_what, change) => {
  const { identity, owner } = await house()
  const refused = await identity.createApiToken(owner, { ...wish, accountId: owner.accountId, ...change })

  expect(refused).toEqual({ ok: false, error: { code: 'token_malformed', mostDays: 365 } })
})

test('a person has twenty tokens in force at most, and those that ended do not count', async () => {
  const { identity, owner, made } = await house()
  const tokens = []
  for (let n = 0; n < 20; n += 1) tokens.push(await made())
  const input = { ...wish, accountId: owner.accountId }

  expect(await identity.createApiToken(owner, input)).toEqual({
    ok: false,
    error: { code: 'too_many_tokens', limit: 20 },
  })
  await identity.revokeApiToken(owner, { tokenId: tokens[0]?.id ?? '' })
  expect(await identity.createApiToken(owner, input)).toMatchObject({ ok: true })
})

test('that a token was used is noted once an hour', async () => {
  const { identity, owner, resources, made } = await house()
  const { token } = await made()
  const begin = resources.clock.now()
  const usedAfter = async (milliseconds: number) => {
    resources.clock.moveTo(new Date(begin.getTime() + milliseconds))
    await identity.authenticateToken(token)
    return (await identity.listApiTokens(owner))[0]?.lastUsedAt
  }

  expect(await usedAfter(0)).toEqual(begin)
  expect(await usedAfter(HOUR)).toEqual(begin)
  expect(await usedAfter(HOUR + 1)).toEqual(new Date(begin.getTime() + HOUR + 1))
})

test('making and revoking are in the audit, without the token', async () => {
  const { identity, owner, made } = await house()
  const { id, token } = await made()
  await identity.revokeApiToken(owner, { tokenId: id })
  const rows = await database.db.select().from(auditEvents)

  expect(rows.map(({ action, actorId, subjectId }) => [action, actorId, subjectId])).toEqual([
    ['token_created', owner.accountId, id],
    ['token_revoked', owner.accountId, id],
  ])
  expect(JSON.stringify(rows)).not.toContain(token)
})

async function house(roles: Role[] = []) {
  const resources = testResources(database.db)
  const identity = identityContext(resources)
  const owner = await makeAccount(database.db, { roles })
  const made = async () => {
    const created = await identity.createApiToken(owner, { ...wish, accountId: owner.accountId })
    if (!created.ok) throw new Error(created.error.code)
    return created.value
  }
  return { resources, identity, owner, made }
}
