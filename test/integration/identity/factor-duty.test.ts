import { expect, test } from 'vitest'
import type { Role } from '#server/domain/identity/contract.ts'
import type { Self } from '#server/domain/identity/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember, makeMembership } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { isLacking, openHouse, setUp } from './factor-scene.ts'

const database = testDatabase()
const MINUTE = 60_000

test('an individual is not offered two steps, a lead is', async () => {
  const house = await openHouse(database.db, { role: undefined })
  const { account: individual, collective } = await makeMember(database.db)
  const lead = await makeAccount(database.db)
  await makeMembership(database.db, { account: lead, collective, position: 'lead' })
  const selfOf = (actor: Self['actor']) => ({ ...house.self, actor })

  expect(await house.identity.beginTotp(selfOf(individual))).toMatchObject({ error: { code: 'factor_not_offered' } })
  expect(await house.identity.beginTotp(selfOf(lead))).toMatchObject({ ok: true })
})

test('nothing is changed long after the sign-in', async () => {
  const house = await openHouse(database.db)
  await setUp(house)
  house.pass(15 * MINUTE)

  const refusals = [
    await house.identity.beginTotp(house.self),
    await house.identity.beginPasskey(house.self, { origin: 'https://thidua.example.vn' }),
    await house.identity.removeFactor(house.self, { kind: 'totp' }),
    await house.identity.renewRecoveryCodes(house.self),
  ]

  expect(refusals.map((refusal) => !refusal.ok && refusal.error.code)).toEqual(Array(4).fill('sign_in_again'))
})

test('removing the last factor takes the recovery codes along and makes signing in one step', async () => {
  const house = await openHouse(database.db)
  await setUp(house)

  await house.identity.removeFactor(house.self, { kind: 'totp' })

  expect(await house.signIn()).toMatchObject({ ok: true, value: { kind: 'signed_in' } })
  expect(await house.security()).toMatchObject({ totpSince: undefined, recoveryCodesLeft: 0 })
})

test('where the ward requires two steps, who has a role and no factor is held back until there is one', async () => {
  const house = await openHouse(database.db)
  await setUp(house)
  const other = await makeAccount(database.db, { roles: ['verifier'] })
  const { account: individual, collective } = await makeMember(database.db)
  const lead = await makeAccount(database.db)
  await makeMembership(database.db, { account: lead, collective, position: 'lead' })
  const lacking = async () =>
    Promise.all([house.self.actor, other, lead, individual].map((person) => isLacking(house.resources, person)))

  const before = await lacking()
  await house.identity.requireSecondFactor(house.self.actor, { isRequired: true })
  const required = await lacking()

  expect(before).toEqual([false, false, false, false])
  expect(required).toEqual([false, true, true, false])
  expect(await house.identity.removeFactor(house.self, { kind: 'totp' })).toEqual({
    ok: false,
    error: { code: 'factor_required' },
  })
  expect(await house.security()).toMatchObject({ totpSince: expect.any(Date), recoveryCodesLeft: 10 })
})

test.each<[Role, boolean]>([
  ['office', true],
  ['admin', true],
  ['verifier', false],
  ['auditor', false],
])('a person with the role %s requires two steps of the ward: %s', async (role, may) => {
  const house = await openHouse(database.db, { role })
  await setUp(house)

  expect((await house.identity.requireSecondFactor(house.self.actor, { isRequired: true })).ok).toBe(may)
})

test('nobody requires of others what they do not have themselves', async () => {
  const house = await openHouse(database.db)

  expect(await house.identity.requireSecondFactor(house.self.actor, { isRequired: true })).toEqual({
    ok: false,
    error: { code: 'factor_missing' },
  })
})

test('whoever runs the server takes factors from somebody who has lost everything', async () => {
  const house = await openHouse(database.db)
  await setUp(house)

  expect(await house.identity.forgetSecondFactors({ accountId: house.self.actor.accountId })).toEqual({
    ok: true,
    value: { factors: 1 },
  })
  expect(await house.signIn()).toMatchObject({ value: { kind: 'signed_in' } })
})

test('a passkey that no device has made is not taken, and its challenge is gone', async () => {
  const house = await openHouse(database.db)
  const origin = 'https://thidua.example.vn'
  await house.identity.beginPasskey(house.self, { origin })
  const response = {
    ...{ id: 'AAAA', rawId: 'AAAA', type: 'public-key' as const, clientExtensionResults: {} },
    response: { clientDataJSON: 'e30', attestationObject: 'oA' },
  }

  expect(await house.identity.addPasskey(house.self, { origin, name: 'thử', response })).toEqual({
    ok: false,
    error: { code: 'passkey_not_taken' },
  })
  expect(await house.identity.readPasskeyOffer(house.self, { origin })).toBeUndefined()
})
