import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { appeals, assistances } from '#db/schema/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { appealed, appealOf, codeOf, rejectedScene } from './appeal-scene.ts'
import { accepting, codesOf } from './verdict-scene.ts'

/** Each on a database of its own with a pool, so that the transactions really meet. */

test('the same appeal sent many times at once is one appeal', async () => {
  const { db } = await freshDatabase()
  const { one, appeal } = await rejectedScene(db)

  const answers = await Promise.all(Array.from({ length: 6 }, () => appeal()))

  expect(answers.map(codeOf).sort()).toEqual([...Array(5).fill('appealed_already'), 'granted'])
  expect(await db.select().from(appeals).where(eq(appeals.assistanceId, one.id))).toHaveLength(1)
})

test('an appeal and the verifier’s undo at once leave one of them', async () => {
  const { db } = await freshDatabase()
  const { assistance, verifier, verdictId, one, appeal } = await rejectedScene(db)

  const [opened, [undone]] = await Promise.all([appeal(), assistance.undoVerdicts(verifier, [verdictId])])

  const outcome = [codeOf(opened), undone && codeOf(undone.result)]
  expect([
    ['granted', 'changed_since_seen'],
    ['not_rejected', 'granted'],
  ]).toContainEqual(outcome)
  const [act] = await db.select().from(assistances).where(eq(assistances.id, one.id))
  expect([act?.state, act?.revision]).toEqual(['waiting', outcome[0] === 'granted' ? 2 : 1])
})

test('an appeal that meets the reversal of its acceptance is refused or comes after it', async () => {
  const { db } = await freshDatabase()
  const { assistance, author, verifier, somebody, act, traceOf } = await rejectedScene(db)
  const office = await somebody('office')
  const acts = await Promise.all(Array.from({ length: 6 }, () => act()))
  await assistance.recordVerdicts(
    verifier,
    acts.map((one) => accepting(one)),
  )

  const answers = await Promise.all(
    acts.map(async (one) => {
      const reversal = { assistanceId: one.id, revision: 1, reason: 'not_plausible', note: 'Đã gọi' } as const
      const [opened, reversed] = await Promise.all([
        assistance.openAppeal(author, appealOf(one)),
        assistance.reverseVerdict(office, reversal),
      ])
      return { id: one.id, opened: codeOf(opened), reversed: codeOf(reversed) }
    }),
  )

  for (const { id, opened, reversed } of answers) {
    expect(reversed).toBe('granted')
    expect(['granted', 'not_rejected']).toContain(opened)
    expect(await traceOf(id)).toMatchObject({ state: opened === 'granted' ? 'waiting' : 'rejected', points: [4, -4] })
  }
})

test('the deadline passes while an appeal waits: answer and stored state agree', async () => {
  const { db } = await freshDatabase()
  const { one, appeal, later } = await rejectedScene(db)
  later(71.999)

  const answer = await whileHeld(db, one.id, appeal, () => later(0.002))

  expect(codeOf(answer)).toBe('appeal_window_closed')
  expect(await db.select().from(appeals)).toEqual([])
})

test('an appeal and the step to final wait for each other', async () => {
  const { db } = await freshDatabase()
  const { campaign, other, assistance, one, appeal, traceOf } = await rejectedScene(db)
  const finalise = () => db.execute(sql`update campaigns set state = 'finalised' where id = ${campaign.id}`)

  const [opened, final] = await Promise.all([
    appeal(),
    finalise().then(
      () => 'final',
      () => 'appeals_open',
    ),
  ])

  expect([
    ['granted', 'appeals_open'],
    ['campaign_finalised', 'final'],
  ]).toContainEqual([codeOf(opened), final])
  if (opened.ok) await assistance.recordVerdicts(other, [accepting(appealed(one))])
  expect(await traceOf(one.id)).toMatchObject({ state: opened.ok ? 'accepted' : 'rejected' })
})

test('of many verifiers of an appeal one decides, and never the first', async () => {
  const { db } = await freshDatabase()
  const { assistance, verifier, somebody, one, appeal, traceOf } = await rejectedScene(db)
  await appeal()
  const others = await Promise.all(Array.from({ length: 5 }, () => somebody('verifier')))

  const answers = await Promise.all(
    [verifier, ...others].map((person) => assistance.recordVerdicts(person, [accepting(appealed(one))])),
  )

  const [first, ...rest] = codesOf(answers.flat())
  expect(first).toBe('judged_before')
  expect(rest.sort()).toEqual([...Array(4).fill('already_decided'), 'granted'])
  expect(await traceOf(one.id)).toMatchObject({ state: 'accepted', points: [4] })
})

/** Runs a command while another transaction holds its act, and something happens before that one lets go. */
async function whileHeld<T>(db: Database, actId: string, run: () => Promise<T>, meanwhile: () => void): Promise<T> {
  const running: Promise<T>[] = []
  await db.transaction(async (tx) => {
    await tx.select().from(assistances).where(eq(assistances.id, actId)).for('update')
    running.push(run())
    await expect.poll(() => countWaiting(db), { timeout: 10_000 }).toBe(1)
    meanwhile()
  })
  const [answer] = await Promise.all(running)
  if (answer === undefined) throw new Error('The command did not answer.')
  return answer
}

async function countWaiting(db: Database): Promise<number> {
  const [row] = await db.execute<{ waiting: number }>(sql`
    select count(*)::int as waiting from pg_locks join pg_stat_activity using (pid)
    where datname = current_database() and not granted`)
  return row?.waiting ?? 0
}
