import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { auditEvents, membershipCorrections, memberships } from '#db/schema/index.ts'
import { collectivesContext } from '#server/domain/collectives/index.ts'
import { roles } from '#server/domain/identity/contract.ts'
import { type Actor, identityContext } from '#server/domain/identity/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { type Collective, makeCollective, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { type TestResources, testResources } from '#test/support/resources.ts'

const database = testDatabase()
const at = (day: string) => new Date(`${day}T00:00:00+07:00`)
let resources: TestResources
let collectives: ReturnType<typeof collectivesContext>
let person: Actor
let office: Actor
let second: Actor
let home: Collective
let membershipId: string

beforeEach(async () => {
  resources = testResources(database.db)
  collectives = collectivesContext(resources)
  person = await makeAccount(database.db)
  office = await makeAccount(database.db, { roles: ['office'] })
  second = await makeAccount(database.db, { roles: ['office'] })
  home = await makeCollective(database.db)
  const times = { fromAt: at('2026-01-01'), untilAt: at('2026-06-01') }
  membershipId = await makeMembership(database.db, { account: person, collective: home, ...times })
})

test('a membership of the past is corrected by two people, and what it was is kept', async () => {
  const correctionId = await asked({ fromOn: '2025-11-15', position: 'lead' })
  const before = await membership()

  expect(await decide(second, correctionId, 'confirmed')).toEqual({ ok: true, value: { accountId: person.accountId } })
  expect(before?.fromAt).toEqual(at('2026-01-01'))
  expect(await membership()).toMatchObject({ fromAt: at('2025-11-15'), untilAt: at('2026-06-01'), position: 'lead' })
  expect(await database.db.select().from(membershipCorrections)).toMatchObject([
    { outcome: 'confirmed', before: { fromAt: at('2026-01-01').toISOString(), position: 'member' } },
  ])
})

test('one that nobody wrote down is added by two people', async () => {
  const wish = { membershipId: null, fromOn: '2025-03-01', untilOn: '2025-03-31' }

  await decide(second, await asked(wish), 'confirmed')

  const all = await database.db.select().from(memberships).where(eq(memberships.accountId, person.accountId))
  expect(all.map(({ fromAt, untilAt }) => [fromAt, untilAt])).toContainEqual([at('2025-03-01'), at('2025-04-01')])
})

test('declined or withdrawn it changes nothing', async () => {
  await decide(second, await asked({ fromOn: '2025-11-15' }), 'declined')
  await decide(office, await asked({ fromOn: '2025-11-15' }), 'withdrawn')

  expect((await membership())?.fromAt).toEqual(at('2026-01-01'))
})

test('who asked, who confirmed and about whom stands in the audit trail', async () => {
  await decide(second, await asked({ fromOn: '2025-11-15' }), 'confirmed')

  const trail = await database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, person.accountId))
  expect(trail).toMatchObject([
    { action: 'membership_correction_requested', actorId: office.accountId },
    { action: 'membership_corrected', actorId: second.accountId, details: { requestedBy: office.accountId } },
  ])
})

describe('refused is', () => {
  test('the second person who is the first, or the one it is about', async () => {
    const about = await makeAccount(database.db, { roles: ['admin'] })
    const theirs = await makeMembership(database.db, { account: about, collective: home, fromAt: at('2026-02-01') })
    const own = await asked({ fromOn: '2025-11-15' })
    const aboutThem = await asked({
      ...{ accountId: about.accountId, membershipId: theirs, fromOn: '2026-01-15', untilOn: null },
    })

    expect(await decide(office, own, 'confirmed')).toEqual(refusal('own_request'))
    expect(await decide(about, aboutThem, 'confirmed')).toEqual(refusal('about_yourself'))
    expect(await decide(second, own, 'withdrawn')).toEqual(refusal('not_your_request'))
  })

  test('everybody but office and administrators of the ward', async () => {
    const others = roles.filter((role) => role !== 'office' && role !== 'admin')
    const codes = []
    for (const role of others) {
      const answer = await ask(await makeAccount(database.db, { roles: [role] }), { fromOn: '2025-11-15' })
      codes.push(answer.ok ? 'asked' : answer.error.code)
    }
    const stranger = await makeAccount(database.db, { roles: ['office'], wardId: '00070' })

    expect(codes).toEqual(['not_allowed', 'not_allowed', 'read_only_role'])
    expect(await ask(stranger, { fromOn: '2025-11-15' })).toEqual(refusal('account_unknown'))
    expect(await decide(stranger, await asked({ fromOn: '2025-11-15' }), 'confirmed')).toEqual(refusal('not_found'))
  })

  test('a second request for the same membership while one waits', async () => {
    await asked({ fromOn: '2025-11-15' })

    expect(await ask(second, { fromOn: '2025-12-15' })).toEqual(refusal('correction_asked_already'))
  })

  test('a membership that is somebody else’s, and a collective of another ward', async () => {
    const other = await makeAccount(database.db)
    const theirs = await makeMembership(database.db, { account: other, collective: home })
    const elsewhere = await makeCollective(database.db, { wardId: '00070' })

    expect(await ask(office, { membershipId: theirs })).toEqual(refusal('not_found'))
    expect(await ask(office, { collectiveId: elsewhere.id })).toEqual(refusal('choice_unknown'))
  })

  test('the confirmation of what has changed meanwhile, or whose author has left the office', async () => {
    const lasting = await makeMembership(database.db, {
      ...{ account: person, collective: await makeCollective(database.db), fromAt: at('2026-07-01') },
    })
    const changing = await asked({ membershipId: lasting, fromOn: '2026-06-15', untilOn: null, isScoring: false })
    const untilAt = resources.clock.now()
    await database.db.update(memberships).set({ untilAt }).where(eq(memberships.id, lasting))
    const orphaned = await asked({ fromOn: '2025-11-15' })

    expect(await decide(second, changing, 'confirmed')).toEqual(refusal('changed_since_seen'))
    await identityContext(resources).revokeRole(null, { ...office, role: 'office', campaignId: null })
    resources.clock.moveTo(new Date(testNow.getTime() + 60_000))
    expect(await decide(second, orphaned, 'confirmed')).toEqual(refusal('requester_not_entitled'))
  })

  test('enrolling into the past alone, which the command line may', async () => {
    const member = { accountId: office.accountId, collectiveId: home.id, position: 'member', isScoring: true } as const
    const input = { wardId: office.wardId, members: [{ ...member, fromAt: at('2026-09-07') }] }

    expect(await collectives.enrolMembers(second, input)).toEqual({
      ...{ ok: false, error: { code: 'membership_of_the_past', position: 1 } },
    })
    expect(await collectives.enrolMembers(null, input)).toMatchObject({ ok: true })
  })
})

describe('the database itself refuses', () => {
  test.each([
    ['another beginning', sql`from_at = from_at - interval '1 day'`],
    ['a later end', sql`until_at = until_at + interval '1 day'`],
    ['no end', sql`until_at = null`],
    ['another position', sql`position = 'lead'`],
    ['that it scored', sql`is_scoring = not is_scoring`],
  ])('%s without two people', async (_what, change) => {
    await asked({ fromOn: '2025-11-15' })
    const changed = database.db.execute(sql`update memberships set ${change} where id = ${membershipId}`)

    await expect(changed).rejects.toMatchObject({ cause: { constraint_name: 'memberships_as_confirmed' } })
  })

  test('another change than the one that was confirmed', async () => {
    await decide(second, await asked({ fromOn: '2025-11-15' }), 'confirmed')
    const changed = database.db.execute(sql`update memberships set from_at = '2025-11-16' where id = ${membershipId}`)

    await expect(changed).rejects.toMatchObject({ cause: { constraint_name: 'memberships_as_confirmed' } })
  })

  test('that a membership goes', async () => {
    await expect(database.db.delete(memberships).where(eq(memberships.id, membershipId))).rejects.toThrow()
  })
})

type Wish = Partial<Parameters<typeof collectives.requestCorrection>[1]>

function ask(actor: Actor, wish: Wish) {
  return collectives.requestCorrection(actor, {
    ...{ accountId: person.accountId, membershipId, collectiveId: home.id, position: 'member', isScoring: true },
    ...{ fromOn: '2026-01-01', untilOn: '2026-05-31', reason: 'Danh sách cũ ghi sai ngày vào.' },
    ...wish,
  })
}

async function asked(wish: Wish): Promise<string> {
  const answer = await ask(office, wish)
  if (!answer.ok) throw new Error(`The request was refused: ${answer.error.code}`)
  return answer.value.correctionId
}

function decide(actor: Actor, correctionId: string, outcome: 'confirmed' | 'declined' | 'withdrawn') {
  return collectives.decideCorrection(actor, { correctionId, outcome })
}

function refusal(code: string) {
  return { ok: false, error: { code } }
}

async function membership() {
  const [found] = await database.db.select().from(memberships).where(eq(memberships.id, membershipId))
  return found
}
