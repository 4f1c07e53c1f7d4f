import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/me.tokens/route.tsx'
import { action as revoke } from '#app/routes/me.tokens_.revoking/route.tsx'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const params = {}
const request = new Request('http://localhost/me/tokens')

test('a guest is sent to sign in first', async () => {
  const context = routeContext(testResources(database.db), { path: '/me/tokens' })

  await expect(loader({ request, params, context })).rejects.toMatchObject({ status: 302 })
  await expect(action({ request: posted('/me/tokens', {}), params, context })).rejects.toMatchObject({ status: 302 })
})

test('a token is shown once, in an answer that nothing may keep', async () => {
  const { context, make } = await house()
  const made = await make({ name: 'Máy ở trạm', scopes: 'record', days: '30' })
  const listed = await loader({ request, params, context })

  expect(made).toMatchObject({
    data: { made: expect.stringMatching(/^tds_/) },
    init: { headers: { 'Cache-Control': 'no-store' } },
  })
  expect(listed.tokens).toMatchObject([{ name: 'Máy ở trạm', scopes: ['record'], lastUsedAt: null, revokedAt: null }])
  expect(JSON.stringify(listed)).not.toContain('tds_')
})

test.each([
  [{ scopes: 'read', days: '30' }, 'name', 'required'],
  [{ name: 'x', days: '30' }, 'scopes', 'too_few'],
  [{ name: 'x', scopes: 'everything', days: '30' }, 'scopes', 'choose_one'],
  [{ name: 'x', scopes: 'read', days: '0' }, 'days', 'too_small'],
  [{ name: 'x', scopes: 'read', days: '366' }, 'days', 'too_large'],
  [{ name: 'x', scopes: 'read', days: 'ba' }, 'days', 'not_a_number'],
])('%j is refused at its field, and what was typed stays', async (fields: Record<string, string>, field, code) => {
  const { make } = await house()

  expect(await make(fields)).toMatchObject({
    init: { status: 422 },
    data: { errors: { fields: { [field]: [code] }, values: fields } },
  })
})

test('revoking ends a token and leads back to the list, also a second time', async () => {
  const { context, make } = await house()
  await make({ name: 'Máy ở trạm', scopes: 'read', days: '30' })
  const [token] = (await loader({ request, params, context })).tokens
  const end = () => revoke({ request: posted('/me/tokens/revoking', { token: token?.id ?? '' }), params, context })

  expect((await end()).headers.get('Location')).toBe('/me/tokens')
  expect((await end()).status).toBe(303)
  expect((await loader({ request, params, context })).tokens).toMatchObject([{ revokedAt: expect.any(Date) }])
})

test('what is no token is not found', async () => {
  const { context } = await house()
  const ending = revoke({ request: posted('/me/tokens/revoking', { token: '../x' }), params, context })

  await expect(ending).rejects.toMatchObject({ status: 404 })
})

async function house() {
  const context = routeContext(testResources(database.db), { actor: await makeAccount(database.db) })
  const make = (fields: Record<string, string>) => action({ request: posted('/me/tokens', fields), params, context })
  return { context, make }
}
