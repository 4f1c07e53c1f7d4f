import { expect, test } from 'vitest'
import { loader } from '#app/routes/me.devices/route.tsx'
import { action as endAll } from '#app/routes/me.devices_.all.ending/route.tsx'
import { action as endOne } from '#app/routes/me.devices_.ending/route.tsx'
import { action as endOthers } from '#app/routes/me.devices_.others.ending/route.tsx'
import { openSessions, sessionIdOf } from '#server/domain/identity/sessions.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const params = {}

test('a guest is sent to sign in first', async () => {
  const context = routeContext(testResources(database.db), { path: '/me/devices' })
  const request = new Request('http://localhost/me/devices')

  await expect(loader({ request, params, context })).rejects.toMatchObject({ status: 302 })
  await expect(endAll({ request: posted('/me/devices/all/ending', {}), params, context })).rejects.toMatchObject({
    status: 302,
  })
})

test('ending another device leads back to the list, ending this one forgets the cookie', async () => {
  const { context, here, there } = await signedIn()
  const end = (device: string) => endOne({ request: posted('/me/devices/ending', { device }), params, context })

  const other = await end(there)
  const own = await end(here)

  expect(other.headers.get('Location')).toBe('/me/devices')
  expect(other.headers.get('Set-Cookie')).toBeNull()
  expect(own.headers.get('Set-Cookie')).toMatch(/^tds_session=; [^,]*Max-Age=0, /)
})

test.each([
  ['a device of nobody', 'f'.repeat(64)],
  ['something that is no device', '../../etc'],
])('%s is not found', async (_what, device) => {
  const { context } = await signedIn()
  const request = posted('/me/devices/ending', { device })

  await expect(endOne({ request, params, context })).rejects.toMatchObject({ status: 404 })
})

test('ending the others keeps this one', async () => {
  const { context, here } = await signedIn()

  await endOthers({ request: posted('/me/devices/others/ending', {}), params, context })
  const { devices } = await loader({ request: new Request('http://localhost/me/devices'), params, context })

  expect(devices).toMatchObject([{ id: here, isThisOne: true }])
})

async function signedIn() {
  const resources = testResources(database.db)
  const actor = await makeAccount(database.db)
  const open = async () => sessionIdOf((await openSessions(resources).start({ ...actor, device: '' })).token)
  const [here, there] = [await open(), await open()]
  const context = routeContext(resources, { actor })
  return { context: { ...context, viewer: { ...context.viewer, sessionId: here } }, here, there }
}
