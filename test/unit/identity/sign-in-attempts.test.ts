import { expect, test } from 'vitest'
import { createSignInAttempts, type SignInAttempts } from '#server/domain/identity/sign-in-attempts.ts'
import { stoppedClock } from '#server/platform/clock.ts'

const clock = stoppedClock(new Date('2026-09-08T02:00:00Z'))
const attempt = { login: '+84900000001', address: '192.0.2.1' }

test('the eleventh attempt from one address at one login must wait, and is told until when', async () => {
  const attempts = createSignInAttempts({ clock })
  await tryTimes(attempts, 10, () => attempt)

  const refused = await attempts.begin(attempt)

  expect(refused).toMatchObject({ ok: false, error: { code: 'too_many_attempts' } })
  if (refused.ok) return
  const wait = refused.error.retryAt.getTime() - clock.now().getTime()
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(15 * 60_000)
})

test('another person behind the same address is not kept out', async () => {
  const attempts = createSignInAttempts({ clock })
  await tryTimes(attempts, 11, () => attempt)

  expect(await attempts.begin({ ...attempt, login: '+84900000002' })).toMatchObject({ ok: true })
})

test('a right password clears the pair', async () => {
  const attempts = createSignInAttempts({ clock })
  await tryTimes(attempts, 9, () => attempt)
  await attempts.succeed(attempt)

  expect(await tryTimes(attempts, 10, () => attempt)).toBe(10)
})

test('one login tried from ever new addresses is stopped', async () => {
  const attempts = createSignInAttempts({ clock })

  expect(await tryTimes(attempts, 80, (n) => ({ ...attempt, address: `192.0.2.${n}` }))).toBe(60)
})

test('one address that tries ever new logins is stopped', async () => {
  const attempts = createSignInAttempts({ clock })

  expect(await tryTimes(attempts, 320, (n) => ({ ...attempt, login: `nguoi.${n}@example.vn` }))).toBe(300)
})

test('attempts sent at once do not slip through together', async () => {
  const attempts = createSignInAttempts({ clock })

  const begun = await Promise.all(Array.from({ length: 50 }, () => attempts.begin(attempt)))

  expect(begun.filter(({ ok }) => ok)).toHaveLength(10)
})

/** Answers how many of them were let through. */
async function tryTimes(attempts: SignInAttempts, times: number, attemptOf: (n: number) => typeof attempt) {
  let passed = 0
  for (let n = 0; n < times; n += 1) if ((await attempts.begin(attemptOf(n))).ok) passed += 1
  return passed
}
