import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { accounts, auditEvents } from '#db/schema/index.ts'
import { roles } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { type RoleScene, refusal, roleScene } from './role-scene.ts'

const database = testDatabase()
const DAY = 24 * 3_600_000
let scene: RoleScene

beforeEach(async () => {
  scene = await roleScene(database.db)
})

test.each(roles)('the role %s is given by two people, and holds from the confirmation on', async (role) => {
  const requestId = await scene.asked({ role })
  const before = await scene.rolesOf(scene.person)

  const confirmed = await scene.decide(scene.admin, requestId, 'confirmed')

  expect(before).toEqual([])
  expect(confirmed).toEqual({ ok: true, value: { accountId: scene.person.accountId } })
  expect(await scene.rolesOf(scene.person)).toEqual([{ role, campaignId: null }])
})

test('a confirmed role names its request, its end and nobody’s wish but this one', async () => {
  const untilAt = new Date('2026-10-09T00:00:00+07:00')
  const requestId = await scene.asked({ untilOn: '2026-10-08' })
  scene.resources.clock.moveTo(scene.later(DAY))
  await scene.decide(scene.admin, requestId, 'confirmed')

  expect(await scene.grantsOf(scene.person)).toMatchObject([
    { source: 'two_people', requestId, fromAt: scene.resources.clock.now(), untilAt, endedAt: null },
  ])
  scene.resources.clock.moveTo(untilAt)
  expect(await scene.rolesOf(scene.person)).toEqual([])
})

describe('the second person', () => {
  test('is not the one who asked', async () => {
    expect(await scene.decide(scene.office, await scene.asked(), 'confirmed')).toEqual(refusal('own_request'))
  })

  test('is not the one it is about', async () => {
    const requestId = await scene.asked({ accountId: scene.admin.accountId, role: 'office' })

    expect(await scene.decide(scene.admin, requestId, 'confirmed')).toEqual(refusal('about_yourself'))
    expect(await scene.decide(scene.admin, requestId, 'declined')).toEqual(refusal('about_yourself'))
  })

  test.each(['verifier', 'council'] as const)('is nobody with the role %s alone', async (role) => {
    const other = await makeAccount(database.db, { roles: [role] })

    expect(await scene.decide(other, await scene.asked(), 'confirmed')).toEqual(refusal('not_allowed'))
  })

  test('is no auditor, whatever else they are', async () => {
    const auditor = await makeAccount(database.db, { roles: ['auditor', 'admin'] })

    expect(await scene.decide(auditor, await scene.asked(), 'confirmed')).toEqual(refusal('read_only_role'))
  })

  test('does not learn of another ward’s requests', async () => {
    const stranger = await makeAccount(database.db, { roles: ['office'], wardId: '00070' })

    expect(await scene.decide(stranger, await scene.asked(), 'confirmed')).toEqual(refusal('not_found'))
  })

  test('comes once', async () => {
    const requestId = await scene.asked()
    const third = await makeAccount(database.db, { roles: ['office'] })
    await scene.decide(scene.admin, requestId, 'declined')

    expect(await scene.decide(third, requestId, 'confirmed')).toEqual(refusal('request_decided'))
    expect(await scene.rolesOf(scene.person)).toEqual([])
  })

  test('confirms nothing that its author may no longer ask for', async () => {
    const requestId = await scene.asked()
    await scene.identity.revokeRole(null, { accountId: scene.office.accountId, role: 'office', campaignId: null })
    scene.resources.clock.moveTo(scene.later(DAY))

    expect(await scene.decide(scene.admin, requestId, 'confirmed')).toEqual(refusal('requester_not_entitled'))
  })

  test('confirms nothing that has run out or is held by now', async () => {
    const over = await scene.asked({ untilOn: '2026-09-08' })
    const held = await scene.asked({ role: 'council' })
    await scene.identity.grantRole(null, { accountId: scene.person.accountId, role: 'council', campaignId: null })
    scene.resources.clock.moveTo(scene.later(DAY))

    expect(await scene.decide(scene.admin, over, 'confirmed')).toEqual(refusal('role_over_already'))
    expect(await scene.decide(scene.admin, held, 'confirmed')).toEqual(refusal('role_held_already'))
  })
})

describe('asking', () => {
  test('is for office and administrators', async () => {
    const codes: string[] = []
    for (const role of roles) {
      const result = await scene.ask(await makeAccount(database.db, { roles: [role] }), { role: 'verifier' })
      if (result.ok)
        await scene.identity.decideRoleRequest(scene.admin, { requestId: result.value.requestId, outcome: 'declined' })
      codes.push(result.ok ? 'asked' : result.error.code)
    }

    expect(Object.fromEntries(roles.map((role, index) => [role, codes[index]]))).toEqual({
      ...{ verifier: 'not_allowed', office: 'asked', council: 'not_allowed' },
      ...{ auditor: 'read_only_role', admin: 'asked' },
    })
  })

  test('reaches as far as one’s own office', async () => {
    const here = await makeCampaign(database.db)
    const there = await makeCampaign(database.db)
    const local: Actor = { ...(await makeAccount(database.db)), grants: [{ role: 'office', campaignId: here.id }] }

    expect(await scene.ask(local, { campaignId: here.id })).toMatchObject({ ok: true })
    expect(await scene.ask(local, { campaignId: there.id })).toEqual(refusal('not_allowed'))
    expect(await scene.ask(local, { campaignId: null })).toEqual(refusal('not_allowed'))
  })

  test.each([
    ['for oneself', () => ({ accountId: scene.office.accountId }), 'about_yourself'],
    ['for nobody', () => ({ accountId: nextId() }), 'account_unknown'],
    ['with an end that is past', () => ({ untilOn: '2026-09-07' }), 'role_over_already'],
    ['for no campaign', () => ({ campaignId: nextId() }), 'campaign_unknown'],
  ] as const)('%s is refused', async (_what, wish, code) => {
    expect(await scene.ask(scene.office, wish())).toEqual(refusal(code))
  })

  test('for somebody or a campaign of another ward is refused as for nobody', async () => {
    const wardId = '00070'
    const stranger = await makeAccount(database.db, { wardId })
    const theirs = await makeCampaign(database.db, { wardId })

    expect(await scene.ask(scene.office, { accountId: stranger.accountId })).toEqual(refusal('account_unknown'))
    expect(await scene.ask(scene.office, { campaignId: theirs.id })).toEqual(refusal('campaign_unknown'))
  })

  test('for a closed account is refused', async () => {
    await database.db
      .update(accounts)
      .set({ disabledAt: scene.resources.clock.now() })
      .where(eq(accounts.id, scene.person.accountId))

    expect(await scene.ask(scene.office)).toEqual(refusal('account_closed'))
  })

  test('twice is refused, and once it is decided it can be asked for again', async () => {
    const requestId = await scene.asked()
    const twice = await scene.ask(scene.admin)
    await scene.decide(scene.admin, requestId, 'declined')

    expect(twice).toEqual(refusal('role_asked_already'))
    expect(await scene.ask(scene.admin)).toMatchObject({ ok: true })
  })

  test('is taken back by who asked, and by nobody else', async () => {
    const requestId = await scene.asked()

    expect(await scene.decide(scene.admin, requestId, 'withdrawn')).toEqual(refusal('not_your_request'))
    expect(await scene.decide(scene.office, requestId, 'withdrawn')).toMatchObject({ ok: true })
    expect(await scene.decide(scene.admin, requestId, 'confirmed')).toEqual(refusal('request_decided'))
  })
})

test('who asked and who confirmed stands in the audit trail', async () => {
  const requestId = await scene.asked()
  await scene.decide(scene.admin, requestId, 'confirmed')

  const trail = await database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, scene.person.accountId))
  expect(trail).toMatchObject([
    { action: 'role_requested', actorId: scene.office.accountId, details: { requestId, role: 'verifier' } },
    {
      action: 'role_granted',
      actorId: scene.admin.accountId,
      details: { requestId, role: 'verifier', requestedBy: scene.office.accountId },
    },
  ])
})

test('two who confirm at once give the role once', async () => {
  const fresh = await roleScene((await freshDatabase()).db)
  const requestId = await fresh.asked()
  const others = [fresh.admin, await makeAccount(fresh.resources.db, { roles: ['office'] })]

  const answers = await Promise.all(others.map((actor) => fresh.decide(actor, requestId, 'confirmed')))

  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await fresh.grantsOf(fresh.person)).toHaveLength(1)
})
