import { like } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Connection } from '#db/client.ts'
import { attemptCounts } from '#db/schema/index.ts'
import { countAttempts } from '#server/domain/identity/attempts.ts'
import { type SignInAttempts, signInAttempts } from '#server/domain/identity/sign-in-attempts.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeWard } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'

const database = testDatabase()
const attempt = { login: '+84900000001', address: '192.0.2.1', knownBrowser: undefined }
const MINUTE = 60_000

test('the eleventh attempt from one address at one login must wait, and is told until when', async () => {
  const { attempts, clock } = await counters()
  await tryTimes(attempts, 10, () => attempt)

  const refused = await attempts.begin(attempt)

  expect(refused).toEqual({
    ok: false,
    error: { code: 'too_many_attempts', retryAt: new Date(clock.now().getTime() + 15 * MINUTE) },
  })
})

test('the wait ends by itself, however often somebody tries meanwhile', async () => {
  const { attempts, clock } = await counters()
  const start = clock.now().getTime()
  for (const minutes of [0, 5, 10, 14]) {
    clock.moveTo(new Date(start + minutes * MINUTE))
    await tryTimes(attempts, 10, () => attempt)
  }
  clock.moveTo(new Date(start + 15 * MINUTE))

  expect(await attempts.begin(attempt)).toMatchObject({ ok: true })
})

test('the counts survive a restart of the server', async () => {
  const { attempts, again } = await counters()
  await tryTimes(attempts, 10, () => attempt)

  expect(await again().begin(attempt)).toMatchObject({ ok: false })
})

test('another person behind the same address is not kept out', async () => {
  const { attempts } = await counters()
  await tryTimes(attempts, 11, () => attempt)

  expect(await attempts.begin({ ...attempt, login: '+84900000002' })).toMatchObject({ ok: true })
})

test('a right password clears the pair', async () => {
  const { attempts } = await counters()
  await tryTimes(attempts, 9, () => attempt)
  await attempts.succeed(attempt)

  expect(await tryTimes(attempts, 10, () => attempt)).toBe(10)
})

test('one login tried from ever new addresses is stopped at sixty, but not in a browser that knows it', async () => {
  const { attempts, raiseTo } = await counters()
  await attempts.begin(attempt)
  await raiseTo('login', 58)

  expect(await tryTimes(attempts, 3, (n) => ({ ...attempt, address: `198.51.100.${n}` }))).toBe(2)
  expect(await tryTimes(attempts, 11, () => ({ ...attempt, knownBrowser: 'browser:one' }))).toBe(10)
})

test('one address that tries ever new logins is stopped at three hundred', async () => {
  const { attempts, raiseTo } = await counters()
  await attempts.begin(attempt)
  await raiseTo('address', 298)

  expect(await tryTimes(attempts, 3, (n) => ({ ...attempt, login: `nguoi.${n}@example.vn` }))).toBe(2)
})

test('attempts sent at once do not slip through together', async () => {
  const { db } = await freshDatabase({ max: 10 })
  const { attempts } = await counters(db)

  const begun = await Promise.all(Array.from({ length: 40 }, () => attempts.begin(attempt)))

  expect(begun.filter(({ ok }) => ok)).toHaveLength(10)
})

test('the database does not hold what was typed', async () => {
  const { attempts } = await counters()
  await attempts.begin(attempt)

  const stored = JSON.stringify(await database.db.select().from(attemptCounts))

  expect(stored).not.toContain('84900000001')
  expect(stored).not.toContain('192.0.2.1')
})

async function counters(db: Connection = database.db) {
  await makeWard(db)
  const { clock } = testResources(database.db)
  const again = () => signInAttempts(countAttempts({ db, clock, key: Buffer.alloc(32, 1) }))
  /** As if so many had been made already. */
  const raiseTo = (name: string, count: number) =>
    db
      .update(attemptCounts)
      .set({ count })
      .where(like(attemptCounts.key, `${name}:%`))
  return { attempts: again(), again, clock, raiseTo }
}

/** Answers how many of them were let through. */
async function tryTimes(
  attempts: SignInAttempts,
  times: number,
  attemptOf: (n: number) => Parameters<SignInAttempts['begin']>[0],
) {
  let passed = 0
  for (let n = 0; n < times; n += 1) if ((await attempts.begin(attemptOf(n))).ok) passed += 1
  return passed
}
