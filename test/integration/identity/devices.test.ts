import { expect, test } from 'vitest'
import { auditEvents, sessions } from '#db/schema/index.ts'
import type { Role } from '#server/domain/identity/contract.ts'
import { type Actor, identityContext } from '#server/domain/identity/index.ts'
import { openSessions, sessionIdOf } from '#server/domain/identity/sessions.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const HOUR = 3_600_000
const phone = 'Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36'

test('a person sees where they are signed in, this device marked, and nobody else’s', async () => {
  const { identity, person, open } = await house()
  const here = await open(person, phone)
  await open(person, '')
  await open(await makeAccount(database.db), phone)

  const devices = await identity.listDevices(person, sessionIdOf(here))

  expect(devices).toHaveLength(2)
  expect(devices.filter(({ isThisOne }) => isThisOne)).toMatchObject([
    { id: sessionIdOf(here), name: { browser: 'Chrome', system: 'Android' } },
  ])
})

test('ending one device ends that session alone, closes its sockets and is on record', async () => {
  const { identity, person, open, ended } = await house()
  const [here, there] = [await open(person), await open(person)]

  const answer = await identity.endSessions(person, { only: sessionIdOf(there) })

  expect(answer).toEqual({ ok: true, value: { sessionsEnded: 1 } })
  expect(ended).toEqual([sessionIdOf(there)])
  expect(await identity.authenticate(there)).toBeUndefined()
  expect(await identity.authenticate(here)).toBeDefined()
  expect(await database.db.select().from(auditEvents)).toMatchObject([
    { action: 'sessions_ended', actorId: person.accountId, details: { sessionsEnded: 1 } },
  ])
})

test('ending all others leaves this one, and ending all leaves none', async () => {
  const { identity, person, open, ended } = await house()
  const [here, ...others] = [await open(person), await open(person), await open(person)]

  await identity.endSessions(person, { except: sessionIdOf(here) })
  const afterOthers = await database.db.select().from(sessions)
  await identity.endSessions(person, 'all')

  expect(afterOthers.map(({ id }) => id)).toEqual([sessionIdOf(here)])
  expect(await database.db.select().from(sessions)).toEqual([])
  expect(ended.toSorted()).toEqual([...others, here].map(sessionIdOf).toSorted())
})

test('another person’s session is not found, and stays', async () => {
  const { identity, person, open } = await house()
  const theirs = await open(await makeAccount(database.db))

  expect(await identity.endSessions(person, { only: sessionIdOf(theirs) })).toEqual({
    ok: false,
    error: { code: 'not_found' },
  })
  expect(await identity.authenticate(theirs)).toBeDefined()
})

test('an office session left overnight is void, a volunteer’s is not', async () => {
  const { identity, resources, person, open } = await house()
  const office = await open(await makeAccount(database.db, { roles: ['office'] }))
  const volunteer = await open(person)

  resources.clock.moveTo(new Date(resources.clock.now().getTime() + 13 * HOUR))

  expect(await identity.authenticate(office)).toBeUndefined()
  expect(await identity.authenticate(volunteer)).toBeDefined()
})

test('use keeps a session from running idle, and is written to the nearest minutes', async () => {
  const { identity, resources, open } = await house()
  const token = await open(await makeAccount(database.db, { roles: ['office'] }))
  const start = resources.clock.now().getTime()
  for (const hours of [11, 22]) {
    resources.clock.moveTo(new Date(start + hours * HOUR))
    await identity.authenticate(token)
  }
  resources.clock.moveTo(new Date(start + 22 * HOUR + 60_000))

  expect(await identity.authenticate(token)).toBeDefined()
  expect(await database.db.select().from(sessions)).toMatchObject([{ lastUsedAt: new Date(start + 22 * HOUR) }])
})

test.each<[Role | undefined, number, boolean]>([
  ['office', 13, true],
  [undefined, 13, false],
  [undefined, 31 * 24, true],
])('the sweep removes a session of %s unused for %i hours: %s', async (role, hours, isSwept) => {
  const { identity, resources, open, ended } = await house()
  const token = await open(await makeAccount(database.db, { roles: role ? [role] : [] }))
  resources.clock.moveTo(new Date(resources.clock.now().getTime() + hours * HOUR))

  await identity.sweepSessions()

  expect(ended).toEqual(isSwept ? [sessionIdOf(token)] : [])
})

async function house() {
  const resources = testResources(database.db)
  const ended: string[] = []
  resources.events.on('sessionEnded', ({ sessionId }) => ended.push(sessionId))
  const open = async ({ accountId, wardId }: Actor, device = phone) =>
    (await openSessions(resources).start({ accountId, wardId, device })).token
  return { identity: identityContext(resources), resources, person: await makeAccount(database.db), open, ended }
}
