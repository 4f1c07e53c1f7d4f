import { expect, test } from 'vitest'
import { bearerReader } from '#server/edge/http/bearer.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { testApplication } from '#test/support/route-context.ts'

const database = testDatabase()
const ip = '192.0.2.1'

test('the header is read on addresses of the public interface alone', async () => {
  const { read, token, owner } = await house()
  const headers = { authorization: `Bearer ${token}` }

  expect(await read({ path: '/api/v1/campaigns', ip, headers })).toMatchObject({
    kind: 'valid',
    holder: { actor: { accountId: owner.accountId } },
  })
  expect(await read({ path: '/my-work', ip, headers })).toEqual({ kind: 'none' })
  expect(await read({ path: '/apis', ip, headers })).toEqual({ kind: 'none' })
})

test.each(['Bearer', 'Bearer x y', 'Basic dXNlcjpwYXNz', 'Bearer tds_unknown'])(
  '%j is no token',
  async (authorization) => {
    const { read } = await house()

    expect(await read({ path: '/api/v1', ip, headers: { authorization } })).toEqual({ kind: 'not_valid' })
  },
)

test('a token’s requests are counted by token, not by address', async () => {
  const { read, token } = await house()
  const ask = (from: string) => read({ path: '/api/v1', ip: from, headers: { authorization: `bearer ${token}` } })
  await ask('192.0.2.1')
  await ask('192.0.2.2')

  expect(await ask('192.0.2.3')).toEqual({ kind: 'too_many_requests', retryAt: expect.any(Date) })
  expect(await read({ path: '/api/v1', ip: '192.0.2.3', headers: {} })).toEqual({ kind: 'none' })
})

test('requests without a valid token are counted by address', async () => {
  const { read } = await house()
  await read({ path: '/api/v1', ip, headers: {} })
  await read({ path: '/api/v1', ip, headers: { authorization: 'Bearer x' } })

  expect(await read({ path: '/api/v1', ip, headers: {} })).toMatchObject({ kind: 'too_many_requests' })
  expect(await read({ path: '/api/v1', ip: '192.0.2.9', headers: {} })).toEqual({ kind: 'none' })
})

async function house() {
  const application = testApplication(testResources(database.db))
  const owner = await makeAccount(database.db)
  const made = await application.identity.createApiToken(owner, {
    ...{ accountId: owner.accountId, name: 'Máy ở trạm', scopes: ['read'], days: 1 },
  })
  if (!made.ok) throw new Error(made.error.code)
  return { owner, token: made.value.token, read: bearerReader(application, { token: 2, address: 2 }) }
}
