import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { roleGrants, roleRequests } from '#db/schema/index.ts'
import type { RequestOutcome } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { type RoleScene, roleScene } from './role-scene.ts'

const database = testDatabase()
let scene: RoleScene

beforeEach(async () => {
  scene = await roleScene(database.db)
})

describe('the database itself refuses', () => {
  test.each([
    ['asking for oneself', () => ({ requestedBy: scene.person.accountId }), 'role_requests_not_for_oneself'],
    ['a request that comes decided', () => decided('confirmed', scene.admin), 'decided once'],
  ] as const)('%s', async (_what, wish, words) => {
    await expect(insertRequest(wish())).rejects.toMatchObject({ cause: { message: expect.stringContaining(words) } })
  })

  test.each([
    ['confirming what one asked for', () => decided('confirmed', scene.office)],
    ['declining what one asked for', () => decided('declined', scene.office)],
    ['confirming for oneself', () => decided('confirmed', scene.person)],
    ['withdrawing for somebody else', () => decided('withdrawn', scene.admin)],
    ['a decision without a person', () => ({ outcome: 'confirmed', decidedAt: scene.resources.clock.now() }) as const],
    ['another role than was asked for', () => ({ ...decided('confirmed', scene.admin), role: 'admin' }) as const],
  ])('%s', async (_what, change) => {
    const requestId = await scene.asked()

    await expect(database.db.update(roleRequests).set(change()).where(eq(roleRequests.id, requestId))).rejects.toThrow()
  })

  test.each([
    ['a role whose request is open', () => ({}), undefined],
    ['another role than two people agreed on', () => ({ role: 'admin' }) as const, 'confirmed'],
    ['the role for somebody else', () => ({ accountId: scene.office.accountId }), 'confirmed'],
    ['the role of a declined request', () => ({}), 'declined'],
  ] as const)('%s', async (_what, wish, outcome) => {
    const requestId = await scene.asked()
    if (outcome) {
      await database.db.update(roleRequests).set(decided(outcome, scene.admin)).where(eq(roleRequests.id, requestId))
    }

    await expect(insertGrant({ requestId, ...wish() })).rejects.toMatchObject({
      cause: { message: expect.stringContaining('no two people agreed') },
    })
  })

  test('a role of two people without their request', async () => {
    await expect(insertGrant({ requestId: null })).rejects.toMatchObject({
      cause: { constraint_name: 'role_grants_as_confirmed' },
    })
  })

  test.each([
    ['that a grant is prolonged', sql`until_at = until_at + interval '1 day', ended_at = from_at`],
    ['that a grant becomes another', sql`role = 'admin'`],
    ['that a grant ends without saying that it was ended', sql`until_at = from_at + interval '1 day'`],
  ])('%s', async (_what, change) => {
    await scene.decide(scene.admin, await scene.asked({ untilOn: '2026-10-08' }), 'confirmed')

    await expect(
      database.db.execute(sql`update role_grants set ${change} where account_id = ${scene.person.accountId}`),
    ).rejects.toThrow()
  })

  test('that a grant or a request goes', async () => {
    await scene.decide(scene.admin, await scene.asked(), 'confirmed')

    for (const table of [sql`role_grants`, sql`role_requests`]) {
      const gone = database.db.transaction((tx) => tx.execute(sql`delete from ${table}`))
      await expect(gone).rejects.toThrow()
    }
  })
})

function decided(outcome: RequestOutcome, { accountId: decidedBy }: Actor) {
  return { outcome, decidedBy, decidedAt: scene.resources.clock.now() }
}

function insertRequest(wish: Partial<typeof roleRequests.$inferInsert>) {
  const { person, office, resources } = scene
  return database.db.insert(roleRequests).values({
    ...{ id: nextId(), wardId: person.wardId, accountId: person.accountId, role: 'verifier', reason: 'thử' },
    ...{ requestedBy: office.accountId, requestedAt: resources.clock.now() },
    ...wish,
  })
}

function insertGrant(wish: Partial<typeof roleGrants.$inferInsert>) {
  const { person, resources } = scene
  return database.db.insert(roleGrants).values({
    ...{ id: nextId(), wardId: person.wardId, accountId: person.accountId, role: 'verifier' },
    ...{ fromAt: resources.clock.now(), source: 'two_people' },
    ...wish,
  })
}
