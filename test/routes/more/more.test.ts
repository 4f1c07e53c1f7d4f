import { expect, test } from 'vitest'
import { action as setConsent } from '#app/routes/me.consent/route.tsx'
import { loader } from '#app/routes/more/route.tsx'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { testResources } from '#test/support/resources.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const params = {}
const request = new Request('http://localhost/more')

test('a guest finds nothing of a person there', async () => {
  const context = routeContext(testResources(database.db))

  expect(await loader({ request, params, context })).toMatchObject({ own: undefined })
})

test('a person sees their collective, and no consent that they did not give', async () => {
  const { account: actor, collective } = await makeMember(database.db)
  const context = routeContext(testResources(database.db), { actor })

  expect(await loader({ request, params, context })).toMatchObject({
    own: { memberships: [{ name: collective.name, isScoring: true }], consentSince: undefined },
  })
})

test('consent is given and taken back by one button', async () => {
  const { account: actor } = await makeMember(database.db)
  const resources = testResources(database.db)
  const context = routeContext(resources, { actor })

  await setConsent({ request: posted('/me/consent', { answer: 'give' }), params, context })
  const given = await loader({ request, params, context })
  await setConsent({ request: posted('/me/consent', { answer: 'withdraw' }), params, context })

  expect(given.own).toMatchObject({ consentSince: resources.clock.now() })
  expect(await loader({ request, params, context })).toMatchObject({ own: { consentSince: undefined } })
})

test('a form without an answer changes nothing', async () => {
  const { account: actor } = await makeMember(database.db)
  const context = routeContext(testResources(database.db), { actor })

  expect(await setConsent({ request: posted('/me/consent', {}), params, context })).toMatchObject({
    init: { status: 422 },
  })
})

test('a guest is sent to sign in first', async () => {
  const context = routeContext(testResources(database.db), { path: '/more' })
  const sent = setConsent({ request: posted('/me/consent', { answer: 'give' }), params, context })

  await expect(sent).rejects.toMatchObject({ status: 302 })
})
