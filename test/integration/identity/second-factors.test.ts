import { expect, test } from 'vitest'
import { auditEvents, recoveryCodes, totpFactors } from '#db/schema/index.ts'
import { identityContext } from '#server/domain/identity/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { browser, openHouse, password, setUp, stepTokenOf, wrongCode } from './factor-scene.ts'

const database = testDatabase()
const MINUTE = 60_000

test('a person with a role sets up an app, and is asked for its code when signing in', async () => {
  const house = await openHouse(database.db)
  const { secret } = await setUp(house)

  const first = await house.signIn()
  house.pass(MINUTE)
  const second = await house.finish(first, { kind: 'totp', code: house.codeOf(secret) })

  expect(first).toMatchObject({ ok: true, value: { kind: 'second_step' } })
  expect(second).toMatchObject({ ok: true, value: { kind: 'signed_in' } })
  expect(second.ok && (await house.identity.authenticate(second.value.token))).toMatchObject({
    actor: { accountId: house.self.actor.accountId },
  })
})

test('the database holds neither the secret nor a recovery code', async () => {
  const house = await openHouse(database.db)
  const { secret, codes } = await setUp(house)

  const rows = JSON.stringify([
    await database.db.select().from(totpFactors),
    await database.db.select().from(recoveryCodes),
    await database.db.select().from(auditEvents),
  ])

  expect(codes).toHaveLength(10)
  for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))]) {
    expect(rows).not.toContain(hidden)
  }
})

test('a code works once, also for somebody who has read it over a shoulder', async () => {
  const house = await openHouse(database.db)
  const { secret } = await setUp(house)
  house.pass(MINUTE)
  const code = house.codeOf(secret)

  expect(await house.finish(await house.signIn(), { kind: 'totp', code })).toMatchObject({ ok: true })
  expect(await house.finish(await house.signIn(), { kind: 'totp', code })).toEqual({
    ok: false,
    error: { code: 'code_used' },
  })
})

test('the code that set up the app does not sign in', async () => {
  const house = await openHouse(database.db)
  const { secret } = await setUp(house)

  expect(await house.finish(await house.signIn(), { kind: 'totp', code: house.codeOf(secret) })).toMatchObject({
    error: { code: 'code_used' },
  })
})

test('a code sent twenty times at once opens one session', async () => {
  const { db } = await freshDatabase()
  const house = await openHouse(db)
  const { secret } = await setUp(house)
  house.pass(MINUTE)
  const begun = await Promise.all(Array.from({ length: 8 }, () => house.signIn()))

  const finished = await Promise.all(
    begun.map((first) => house.finish(first, { kind: 'totp', code: house.codeOf(secret) })),
  )

  expect(finished.filter(({ ok }) => ok)).toHaveLength(1)
})

test('a recovery code works once, however it is typed', async () => {
  const house = await openHouse(database.db)
  const [code = ''] = (await setUp(house)).codes
  const typed = code.toUpperCase().replaceAll('-', ' ')

  expect(await house.finish(await house.signIn(), { kind: 'recovery_code', code: typed })).toMatchObject({ ok: true })
  expect(await house.finish(await house.signIn(), { kind: 'recovery_code', code })).toEqual({
    ok: false,
    error: { code: 'recovery_code_wrong' },
  })
  expect(await house.security()).toMatchObject({ recoveryCodesLeft: 9 })
})

test('codes are not tried through: after ten wrong ones even the right one waits', async () => {
  const house = await openHouse(database.db)
  const { secret } = await setUp(house)
  house.pass(MINUTE)
  const first = await house.signIn()
  for (let n = 0; n < 10; n += 1) await house.finish(first, { kind: 'totp', code: wrongCode(house.codeOf(secret)) })

  expect(await house.finish(first, { kind: 'totp', code: house.codeOf(secret) })).toMatchObject({
    error: { code: 'too_many_attempts' },
  })
})

test('a first step waits for ten minutes, and ends in one session', async () => {
  const house = await openHouse(database.db)
  const { secret } = await setUp(house)
  house.pass(MINUTE)
  const first = await house.signIn()
  const late = await house.signIn()
  await house.finish(first, { kind: 'totp', code: house.codeOf(secret) })

  expect(await house.finish(first, { kind: 'recovery_code', code: 'x' })).toMatchObject({
    error: { code: 'step_expired' },
  })
  house.pass(10 * MINUTE)
  expect(await house.finish(late, { kind: 'totp', code: house.codeOf(secret) })).toMatchObject({
    error: { code: 'step_expired' },
  })
})

test('a factor sealed with another secret is refused, and the recovery codes still work', async () => {
  const house = await openHouse(database.db)
  const { secret, codes } = await setUp(house)
  house.pass(MINUTE)
  const moved = identityContext(house.resources, { signInKey: Buffer.alloc(32, 9) })
  const stepOf = async (step: Parameters<typeof moved.finishSignIn>[0]['step']) => {
    const first = await moved.signIn({ login: house.login, password, ...browser })
    return await moved.finishSignIn({ stepToken: stepTokenOf(first), device: '', step })
  }

  expect(await stepOf({ kind: 'totp', code: house.codeOf(secret) })).toMatchObject({ error: { code: 'code_wrong' } })
  expect(await stepOf({ kind: 'recovery_code', code: codes[0] ?? '' })).toMatchObject({ ok: true })
})
