import { eq, like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { accounts, auditEvents, sessions } from '#db/schema/index.ts'
import { type Actor, identityContext } from '#server/domain/identity/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeWard } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const browser = { device: 'Trình duyệt thử', address: '192.0.2.1' }
const login = 'nghiem@example.vn'
const password = 'mười hai con giáp'

test('the right password opens a session, and its token finds the person', async () => {
  const { identity, accountId } = await house()

  const session = await identity.signIn({ login: ' NGHIEM@Example.vn', password, ...browser })

  expect(session).toMatchObject({ ok: true })
  expect(await identity.authenticate(tokenOf(session))).toMatchObject({
    actor: { accountId, wardId: '00082', fullName: 'Nguyễn Thử Nghiệm', grants: [] },
  })
})

test('a person signs in by either of their logins', async () => {
  const { identity } = await house()

  expect(await identity.signIn({ login: '0900 000 001', password, ...browser })).toMatchObject({ ok: true })
})

test.each([
  ['a wrong password', { login, password: 'mười ba con giáp' }],
  ['a login nobody has', { login: 'khac@example.vn', password }],
  ['a login that cannot be', { login: '??', password }],
])('%s is refused as wrong credentials', async (_what, typed) => {
  const { identity } = await house()

  expect(await identity.signIn({ ...typed, ...browser })).toEqual({ ok: false, error: { code: 'wrong_credentials' } })
})

test('an account without a password lets nobody in', async () => {
  const { identity } = await house({ password: undefined })

  expect(await identity.signIn({ login, password: '', ...browser })).toMatchObject({
    error: { code: 'wrong_credentials' },
  })
})

test('a closed account is told so only to who knows its password, and its sessions are void', async () => {
  const { identity, accountId } = await house()
  const session = await identity.signIn({ login, password, ...browser })
  await database.db.update(accounts).set({ disabledAt: new Date() }).where(eq(accounts.id, accountId))

  expect(await identity.authenticate(tokenOf(session))).toBeUndefined()
  expect(await identity.signIn({ login, password, ...browser })).toMatchObject({ error: { code: 'account_closed' } })
  expect(await identity.signIn({ login, password: 'đoán mò', ...browser })).toMatchObject({
    error: { code: 'wrong_credentials' },
  })
})

test('after ten wrong passwords even the right one waits', async () => {
  const { identity } = await house({ password: undefined })
  for (let n = 0; n < 10; n += 1) await identity.signIn({ login, password: 'sai', ...browser })

  expect(await identity.signIn({ login, password, ...browser })).toMatchObject({ error: { code: 'too_many_attempts' } })
})

test.each([
  ['a wrong password', login, 'account'],
  ['a login nobody has', 'khac@example.vn', 'login'],
])('%s is on record, without what was typed', async (_what, typed, subjectKind) => {
  const { identity } = await house()
  await identity.signIn({ login: typed, password: 'sai mật khẩu', ...browser })

  const failures = await database.db.select().from(auditEvents).where(like(auditEvents.action, 'sign_in_%'))

  expect(failures).toMatchObject([{ actorId: null, subjectKind }])
  expect(JSON.stringify(failures)).not.toMatch(/example|sai/)
})

test('the database holds no token, and an account row holds no password', async () => {
  const { identity } = await house()
  const token = tokenOf(await identity.signIn({ login, password, ...browser }))

  const rows = JSON.stringify([await database.db.select().from(sessions), await database.db.select().from(accounts)])

  expect(rows).not.toContain(token)
  expect(rows).not.toContain('argon2')
})

test('a session that was signed out is void, and its sockets are told', async () => {
  const { identity, resources } = await house()
  const token = tokenOf(await identity.signIn({ login, password, ...browser }))
  const before = await identity.authenticate(token)
  const ended: string[] = []
  resources.events.on('sessionEnded', ({ sessionId }) => ended.push(sessionId))

  await identity.signOut(token)

  expect(await identity.authenticate(token)).toBeUndefined()
  expect(ended).toEqual([before?.sessionId])
})

test('a session that has run out is void', async () => {
  const { identity } = await house()
  const token = tokenOf(await identity.signIn({ login, password, ...browser }))
  await database.db.update(sessions).set({ expiresAt: new Date(Date.now() - 1) })

  expect(await identity.authenticate(token)).toBeUndefined()
})

test('a session used in the second half of its life is prolonged', async () => {
  const { identity } = await house()
  const token = tokenOf(await identity.signIn({ login, password, ...browser }))
  const soon = new Date(Date.now() + 24 * 3_600_000)
  await database.db.update(sessions).set({ expiresAt: soon })

  await identity.authenticate(token)

  const [session] = await database.db.select().from(sessions)
  expect(session?.expiresAt.getTime()).toBeGreaterThan(soon.getTime())
})

test('another password ends every session', async () => {
  const { identity, accountId } = await house()
  const token = tokenOf(await identity.signIn({ login, password, ...browser }))

  const set = await identity.setPassword(null, { accountId, password: 'mật khẩu hoàn toàn mới' })

  expect(set).toEqual({ ok: true, value: { sessionsEnded: 1 } })
  expect(await identity.authenticate(token)).toBeUndefined()
  expect(await identity.signIn({ login, password, ...browser })).toMatchObject({ error: { code: 'wrong_credentials' } })
})

async function house(wish: { password?: string } = { password }) {
  const wardId = await makeWard(database.db)
  const resources = testResources(database.db)
  const identity = identityContext(resources)
  const people = [
    {
      fullName: 'Nguyễn Thử Nghiệm',
      logins: [login, '0900000001'],
      ...(wish.password ? { password: { plain: wish.password } } : {}),
    },
  ]
  const created = await identity.createAccounts(null, { wardId, people })
  const accountId: Actor['accountId'] = created.ok ? (created.value.accountIds[0] ?? '') : ''
  return { identity, resources, accountId }
}

function tokenOf(session: Awaited<ReturnType<ReturnType<typeof identityContext>['signIn']>>): string {
  return session.ok && session.value.kind === 'signed_in' ? session.value.token : ''
}
