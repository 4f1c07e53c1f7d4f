import { like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/sign-in/route.tsx'
import { action as signOut } from '#app/routes/sign-out/route.tsx'
import { attemptCounts } from '#db/schema/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount, makeWard } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const params = {}
const right = { login: 'nghiem@example.vn', password: 'mười hai con giáp' }

test('the right password sets the cookie and leads back to where one came from', async () => {
  const context = await withAccount()

  const answer = await action({ request: posted('/sign-in?returnTo=%2Fmy-work%3Fpage%3D2', right), params, context })

  expect(answer).toMatchObject({ status: 303 })
  expect(headerOf(answer, 'Location')).toBe('/my-work?page=2')
  const [session = ''] = headerOf(answer, 'Set-Cookie').split(', ')
  const [cookie = '', ...attributes] = session.split('; ')
  expect(attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', expect.stringMatching(/^Max-Age=\d+$/)])
  expect(await context.application.identity.authenticate(cookie.replace('tds_session=', ''))).toBeDefined()
})

test('on https the cookie is sent over https only', async () => {
  const context = { ...(await withAccount()), isSecure: true }

  expect(headerOf(await action({ request: posted('/sign-in', right), params, context }), 'Set-Cookie')).toContain(
    '; Secure',
  )
})

test.each(['//evil.example', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
  'signing in does not lead to %s',
  async (returnTo) => {
    const context = await withAccount()
    const request = posted(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`, right)

    expect(headerOf(await action({ request, params, context }), 'Location')).toBe('/')
  },
)

test('a wrong password keeps the login that was typed, and never the password', async () => {
  const context = await withAccount()

  const answer = await action({ request: posted('/sign-in', { ...right, password: 'sai mật khẩu' }), params, context })

  expect(answer).toMatchObject({
    init: { status: 422 },
    data: { refusal: { code: 'wrong_credentials' }, errors: { values: { login: right.login } } },
  })
  expect(JSON.stringify(answer)).not.toContain('sai mật khẩu')
})

test('an empty form says which fields are missing', async () => {
  const answer = await action({ request: posted('/sign-in', {}), params, context: await withAccount() })

  expect(answer).toMatchObject({ data: { errors: { fields: { login: ['required'], password: ['required'] } } } })
})

test('too many attempts are answered with 429 and the time to come back', async () => {
  const context = await withAccount()
  const wrong = () => action({ request: posted('/sign-in', { ...right, password: 'sai' }), params, context })
  for (let n = 0; n < 10; n += 1) await wrong()

  expect(await wrong()).toMatchObject({
    init: { status: 429 },
    data: { refusal: { code: 'too_many_attempts', facts: { retryAt: expect.any(Date) } } },
  })
})

test('a stranger who locks a login does not lock out the browser that knows it', async () => {
  const context = await withAccount()
  const first = await action({ request: posted('/sign-in', right), params, context })
  const known = /tds_known=[^;]*/.exec(headerOf(first, 'Set-Cookie'))?.[0] ?? ''
  await action({ request: posted('/sign-in', { ...right, password: 'đoán' }), params, context })
  await database.db.update(attemptCounts).set({ count: 60 }).where(like(attemptCounts.key, 'login:%'))

  const elsewhere = await action({ request: posted('/sign-in', right), params, context })
  const here = await action({ request: posted('/sign-in', right, { Cookie: known }), params, context })

  expect(elsewhere).toMatchObject({ init: { status: 429 } })
  expect(here).toMatchObject({ status: 303 })
})

test('signing in on a shared phone ends the session that was open there', async () => {
  const context = await withAccount()
  const first = tokenOf(await action({ request: posted('/sign-in', right), params, context }))
  const request = posted('/sign-in', right, { Cookie: `tds_session=${first}` })

  const second = tokenOf(await action({ request, params, context }))

  expect(await context.application.identity.authenticate(first)).toBeUndefined()
  expect(await context.application.identity.authenticate(second)).toBeDefined()
})

test('who is signed in already is led on', async () => {
  const actor = await makeAccount(database.db)
  const context = routeContext(testResources(database.db), { actor })
  const request = new Request('http://localhost/sign-in?returnTo=%2Frecord')

  expect(() => loader({ request, params, context })).toThrow(expect.objectContaining({ status: 302 }))
})

test('signing out ends the session and forgets the cookie', async () => {
  const context = await withAccount()
  const token = tokenOf(await action({ request: posted('/sign-in', right), params, context }))

  const answer = await signOut({
    request: posted('/sign-out', {}, { Cookie: `tds_session=${token}` }),
    params,
    context,
  })

  expect(headerOf(answer, 'Set-Cookie')).toMatch(/^tds_session=; [^,]*Max-Age=0, /)
  expect(await context.application.identity.authenticate(token)).toBeUndefined()
})

test('signing out on a shared phone forgets the choices of the last act', async () => {
  const answer = await signOut({ request: posted('/sign-out', {}), params, context: await withAccount() })

  expect(headerOf(answer, 'Set-Cookie')).toMatch(/last_choices=; Path=\/record; Max-Age=0/)
})

async function withAccount() {
  const context = routeContext(testResources(database.db))
  const wardId = await makeWard(database.db)
  const people = [{ fullName: 'Nguyễn Thử Nghiệm', logins: [right.login], password: { plain: right.password } }]
  await context.application.identity.createAccounts(null, { wardId, people })
  return context
}

function headerOf(answer: unknown, name: string): string {
  return answer instanceof Response ? (answer.headers.get(name) ?? '') : ''
}

function tokenOf(answer: unknown): string {
  return /tds_session=([^;]*)/.exec(headerOf(answer, 'Set-Cookie'))?.[1] ?? ''
}
