import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import type { WithCodes } from '#app/http/recovery-codes.ts'
import { loader as rootLoader } from '#app/root.tsx'
import { loader as securityLoader } from '#app/routes/me.security/route.tsx'
import { loader as appLoader, action as confirmApp } from '#app/routes/me.security_.app/route.tsx'
import { action as startApp } from '#app/routes/me.security_.app_.start/route.tsx'
import { action as setDuty } from '#app/routes/me.security_.duty/route.tsx'
import { action as signIn } from '#app/routes/sign-in/route.tsx'
import { action as sendPasskey } from '#app/routes/sign-in_.passkey/route.tsx'
import { action as sendRecoveryCode } from '#app/routes/sign-in_.recovery/route.tsx'
import { loader, action as sendCode } from '#app/routes/sign-in_.second/route.tsx'
import { viewerOf } from '#server/edge/http/viewer.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const params = {}
const password = 'mười hai con giáp'

test('with a second factor the right password leads to the second step, and the code back to where one came from', async () => {
  const { guest, login, codeOf, secret, pass } = await withApp()

  const first = await signIn({
    request: posted('/sign-in?returnTo=%2Fqueue', { login, password }),
    params,
    context: guest,
  })
  const Cookie = /tds_step=[^;]*/.exec(headerOf(first, 'Set-Cookie'))?.[0] ?? ''
  pass()
  const oneTimeCode = codeOf(secret)
  const second = await sendCode({
    request: posted(headerOf(first, 'Location'), { oneTimeCode }, { Cookie }),
    params,
    context: guest,
  })

  expect(headerOf(first, 'Location')).toBe('/sign-in/second?returnTo=%2Fqueue')
  expect(headerOf(first, 'Set-Cookie')).not.toContain('tds_session')
  expect(headerOf(first, 'Set-Cookie')).toContain('Path=/sign-in; HttpOnly')
  expect(headerOf(second, 'Location')).toBe('/queue')
  expect(headerOf(second, 'Set-Cookie')).toContain('tds_session=')
  expect(headerOf(second, 'Set-Cookie')).toContain('tds_step=; ')
})

test('a wrong code is said and not shown again', async () => {
  const { guest, login, codeOf, secret } = await withApp()
  const Cookie = await firstStep(guest, login)
  const oneTimeCode = codeOf(secret) === '000000' ? '000001' : '000000'

  const answer = await sendCode({
    request: posted('/sign-in/second', { oneTimeCode }, { Cookie }),
    params,
    context: guest,
  })

  expect(answer).toMatchObject({ init: { status: 422 }, data: { refusal: { code: 'code_wrong' } } })
  expect(JSON.stringify(answer)).not.toContain(oneTimeCode)
})

test('a recovery code opens the session too', async () => {
  const { guest, login, codes } = await withApp()
  const Cookie = await firstStep(guest, login)
  const request = posted('/sign-in/recovery', { recoveryCode: codes[0] ?? '' }, { Cookie })

  expect(await sendRecoveryCode({ request, params, context: guest })).toMatchObject({ status: 303 })
})

test.each([
  '',
  '{',
  '[]',
  '{"id":"x"}',
  '{"id":"x","rawId":"x","type":"public-key","response":{},"clientExtensionResults":{}}',
])('what is no passkey is refused as a malformed form: %s', async (passkey) => {
  const { guest, login } = await withApp()
  const Cookie = await firstStep(guest, login)

  expect(
    await sendPasskey({ request: posted('/sign-in/passkey', { passkey }, { Cookie }), params, context: guest }),
  ).toMatchObject({
    init: { status: 422 },
  })
})

test('a browser that waits for no second step is led to the beginning', async () => {
  const { guest } = await withApp()
  const request = new Request('http://localhost/sign-in/second?returnTo=%2Fqueue')

  await expect(loader({ request, context: guest })).rejects.toMatchObject({ status: 302 })
})

test('who must set up a second factor is led there from every page, and nowhere is anything done before', async () => {
  const { context, held } = await heldBack()
  const at = (path: string) => rootLoader({ request: new Request(`http://localhost${path}`), params, context: held })

  await expect(at('/queue')).rejects.toMatchObject({ status: 302 })
  expect(await at('/me/security/app')).toMatchObject({ places: [] })
  expect(
    await securityLoader({ request: new Request('http://localhost/me/security'), params, context: held }),
  ).toMatchObject({
    isHeldBack: true,
    security: { isRequired: true },
  })
  await expect(
    setDuty({ request: posted('/me/security/duty', { duty: 'release' }), params, context: held }),
  ).rejects.toMatchObject({
    status: 302,
  })
  expect(await setDuty({ request: posted('/me/security/duty', { duty: 'release' }), params, context })).toMatchObject({
    status: 303,
  })
})

async function withApp() {
  const resources = testResources(database.db)
  const actor = await makeAccount(database.db, { roles: ['office'] })
  const context = routeContext(resources, { actor })
  await context.application.identity.setPassword(null, { accountId: actor.accountId, password })
  const login =
    (await database.db.query.logins.findFirst({ where: (row, { eq }) => eq(row.accountId, actor.accountId) }))?.value ??
    ''
  const codeOf = (secret: string) =>
    new TOTP({ secret, digits: 6, period: 30, algorithm: 'SHA1' }).generate({
      timestamp: resources.clock.now().getTime(),
    })

  await startApp({ request: posted('/me/security/app/start', {}), params, context })
  const { offer } = await appLoader({ request: new Request('http://localhost/me/security/app'), params, context })
  const secret = offer?.secret ?? ''
  const confirmed = await confirmApp({
    request: posted('/me/security/app', { oneTimeCode: codeOf(secret) }),
    params,
    context,
  })
  const shown: WithCodes | undefined = 'data' in confirmed ? confirmed.data : undefined
  const codes = shown?.codes ?? []
  const guest = { ...context, viewer: viewerOf({ actor: undefined, sessionId: undefined, path: '/' }) }
  const pass = () => resources.clock.moveTo(new Date(resources.clock.now().getTime() + 60_000))
  return { actor, context, guest, login, codes, secret, codeOf, pass }
}

async function heldBack() {
  const { context } = await withApp()
  await setDuty({ request: posted('/me/security/duty', { duty: 'require' }), params, context })
  const other = await makeAccount(database.db, { roles: ['office'] })
  const facts = { actor: other, sessionId: 'test', signedInAt: new Date(), lacksFactor: true, path: '/queue' }
  return { context, held: { ...context, viewer: viewerOf(facts) } }
}

async function firstStep(context: ReturnType<typeof routeContext>, login: string): Promise<string> {
  const first = await signIn({ request: posted('/sign-in', { login, password }), params, context })
  return /tds_step=[^;]*/.exec(headerOf(first, 'Set-Cookie'))?.[0] ?? ''
}

function headerOf(answer: unknown, name: string): string {
  return answer instanceof Response ? (answer.headers.get(name) ?? '') : ''
}
