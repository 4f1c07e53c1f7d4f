import { expect, test } from 'vitest'
import { serveNothing } from '#app/http/api/serve.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { routeContext, tokenContext } from '#test/support/route-context.ts'
import { takeErrors } from '#test/support/written-errors.ts'
import { testAddress } from './test-address.ts'

const database = testDatabase()
const { resources, ask, put } = testAddress(database)

test('reading needs no token, and is for everybody', async () => {
  expect(await ask()).toMatchObject({ status: 200, body: { reader: null } })
})

test('a token that may read is seen as its owner, one that may not as everybody', async () => {
  const owner = await makeAccount(database.db)
  const reading = await ask({ context: tokenContext(resources(), owner, { scopes: ['read'] }) })
  const recording = await ask({ context: tokenContext(resources(), owner, { scopes: ['record'] }) })

  expect([reading.body, recording.body]).toEqual([{ reader: owner.accountId }, { reader: null }])
})

test('a token that is not valid is refused also where none is needed', async () => {
  const context = { ...routeContext(resources()), bearer: { kind: 'not_valid' as const } }
  const { status, body, headers } = await ask({ context })

  expect({ status, body }).toMatchObject({ status: 401, body: { code: 'token_not_valid', status: 401 } })
  expect(headers.get('WWW-Authenticate')).toContain('error="invalid_token"')
})

test('a session’s cookie is no token', async () => {
  const context = routeContext(resources(), { actor: await makeAccount(database.db) })

  expect(await ask({ context })).toMatchObject({ body: { reader: null } })
  expect(await put({ name: 'a' }, { context })).toMatchObject({ status: 401, body: { code: 'token_missing' } })
})

test('writing without a token is answered with a challenge', async () => {
  const { status, headers } = await put({ name: 'a' }, { context: routeContext(resources()) })

  expect([status, headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer realm="thi-dua-so"'])
})

test('a token without the scope is refused and told which', async () => {
  const context = tokenContext(resources(), await makeAccount(database.db), { scopes: ['read'] })

  expect(await put({ name: 'a' }, { context })).toMatchObject({
    status: 403,
    body: { code: 'scope_missing', facts: { scope: 'record' } },
  })
})

test('too many requests are told when to come back', async () => {
  const now = resources().clock.now()
  const bearer = { kind: 'too_many_requests' as const, retryAt: new Date(now.getTime() + 1_500) }
  const { status, headers } = await ask({ context: { ...routeContext(resources()), bearer } })

  expect([status, headers.get('Retry-After')]).toEqual([429, '2'])
})

test('each wrong value is named by its pointer, and never repeated', async () => {
  const body = { name: 'quá dài', list: [{ count: 1 }, { count: 'một' }], 'a/b': 1 }
  const answered = await put(body)

  expect(answered).toMatchObject({ status: 422, body: { code: 'invalid' } })
  expect(answered.body.errors).toEqual([
    { pointer: '/name', code: 'too_long', detail: expect.any(String) },
    { pointer: '/list/1/count', code: 'not_a_number', detail: expect.any(String) },
    { pointer: '/a~1b', code: 'invalid', detail: expect.any(String) },
  ])
  expect(JSON.stringify(answered.body)).not.toContain('quá dài')
})

test('a wrong parameter is named', async () => {
  const answered = await ask({ path: '/api/v1/test?limit=10' })

  expect(answered).toMatchObject({ status: 422, body: { errors: [{ parameter: 'limit', code: 'too_large' }] } })
})

test('a body that is not JSON is told', async () => {
  expect(await put('{"name":')).toMatchObject({ status: 422, body: { errors: [{ pointer: '', code: 'unreadable' }] } })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
  'a body of the type %j is not taken',
  async (type) => {
    expect(await put({ name: 'a' }, { type })).toMatchObject({ status: 415, body: { code: 'media_type_unsupported' } })
  },
)

test('JSON of a telling type is taken', async () => {
  expect(await put({ name: 'a' }, { type: 'application/vnd.x+json; charset=utf-8' })).toMatchObject({ status: 200 })
})

test('another form than JSON is not to be had', async () => {
  expect(await ask({ headers: { Accept: 'text/html' } })).toMatchObject({
    status: 406,
    body: { code: 'not_acceptable' },
  })
})

test.each(['POST', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused with what is taken', async (method) => {
  const { status, headers } = await ask({ method })

  expect([status, headers.get('Allow')]).toEqual([405, 'GET, PUT, HEAD'])
})

test('an address that is none is not found', async () => {
  const args = {
    request: new Request('http://localhost/api/v1/nothing'),
    params: {},
    context: routeContext(resources()),
  }
  const answered = await serveNothing(args)

  expect([answered.status, answered.headers.get('Content-Type')]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ])
})

test('what the asker has already is not sent again', async () => {
  const first = await ask()
  const tag = first.headers.get('ETag') ?? ''
  const again = await ask({ headers: { 'If-None-Match': `"other", ${tag}` } })
  const other = await ask({ headers: { 'If-None-Match': '"other"' } })

  expect([first.status, again.status, other.status]).toEqual([200, 304, 200])
  expect(again.headers.get('ETag')).toBe(tag)
})

test.each([
  ['vi', 'Cần mã truy cập'],
  ['en-GB,en', 'A token is needed'],
  ['de', 'Ein Zugriffstoken ist nötig'],
])('a problem speaks %s', async (language, title) => {
  const context = routeContext(resources())
  const { body, headers } = await put({}, { context, headers: { 'Accept-Language': language } })

  expect(body).toMatchObject({ title, type: '/api/v1#token_missing' })
  expect(headers.get('Content-Language')).toBe(language.slice(0, 2))
})

test('a bug is logged once and told without its words', async () => {
  const answered = await put({ name: 'bug' })

  expect(takeErrors()).toEqual([expect.stringContaining('a bug')])
  expect(answered).toMatchObject({ status: 500, body: { code: 'failed' } })
  expect(JSON.stringify(answered.body)).not.toContain('bug')
})

test('an outage is told with the advice to send the same again', async () => {
  const answered = await put({ name: 'out' })

  expect(answered).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  expect(answered.headers.get('Retry-After')).toBe('30')
})
