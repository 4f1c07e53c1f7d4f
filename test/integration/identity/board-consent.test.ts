import { expect, test } from 'vitest'
import { auditEvents, consents } from '#db/schema/index.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()

test('nobody has consented by default', async () => {
  const { identity, person } = await house()

  expect(await identity.findBoardConsent(person.accountId)).toBeUndefined()
})

test('consent holds from the moment it is given until it is taken back, and both are kept', async () => {
  const { identity, person, resources } = await house()

  await identity.setBoardConsent(person, { isGranted: true })
  const given = await identity.findBoardConsent(person.accountId)
  await identity.setBoardConsent(person, { isGranted: false })
  const takenBack = await identity.findBoardConsent(person.accountId)

  expect(given).toMatchObject({ grantedAt: resources.clock.now() })
  expect(takenBack).toBeUndefined()
  expect(await database.db.select().from(consents)).toMatchObject([{ withdrawnAt: resources.clock.now() }])
  expect(await database.db.select().from(auditEvents)).toHaveLength(2)
})

test('boards are told at once, and only when something changed', async () => {
  const { identity, person, resources } = await house()
  let told = 0
  resources.events.on('boardPeopleChanged', () => {
    told += 1
  })

  for (const isGranted of [false, true, true, false, false]) await identity.setBoardConsent(person, { isGranted })

  expect(told).toBe(2)
})

test('consent given twenty times at once is one consent', async () => {
  const { db } = await freshDatabase()
  const identity = identityContext(testResources(db))
  const person = await makeAccount(db)

  const answers = await Promise.all(
    Array.from({ length: 20 }, () => identity.setBoardConsent(person, { isGranted: true })),
  )

  expect(answers.filter((answer) => answer.ok && answer.value.isChanged)).toHaveLength(1)
  expect(await db.select().from(consents)).toHaveLength(1)
})

async function house() {
  const resources = testResources(database.db)
  return { identity: identityContext(resources), resources, person: await makeAccount(database.db) }
}
