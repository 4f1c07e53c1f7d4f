import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '#db/client.ts'
import { campaigns } from '#db/schema/index.ts'
import { freshDatabase } from '#test/support/database.ts'
import { accepting, codesOf, verdictScene } from './verdict-scene.ts'

/** On a database of its own with a pool, so that the transactions really meet. */

test('a verdict that meets the step to final waits for it and is refused', async () => {
  const { db } = await freshDatabase()
  const { assistance, verifier, campaign, act, traceOf } = await verdictScene(db)
  const one = await act()

  const answers = await whileFinalising(db, campaign.id, () => assistance.recordVerdicts(verifier, [accepting(one)]))

  expect(codesOf(answers)).toEqual(['campaign_finalised'])
  expect(await traceOf(one.id)).toEqual({ state: 'waiting', verdicts: [], points: [] })
})

test('undoing and reversing wait for the step to final too', async () => {
  const { db } = await freshDatabase()
  const { assistance, verifier, campaign, act, somebody } = await verdictScene(db)
  const one = await act()
  const [answer] = await assistance.recordVerdicts(verifier, [accepting(one)])
  const verdictId = answer?.result.ok ? answer.result.value.verdictId : ''
  const office = await somebody('office')
  const reversal = { assistanceId: one.id, revision: one.revision, reason: 'not_plausible', note: 'Đã gọi' } as const

  const undone = await whileFinalising(db, campaign.id, () => assistance.undoVerdicts(verifier, [verdictId]))
  await db.update(campaigns).set({ state: 'running' }).where(eq(campaigns.id, campaign.id))
  const reversed = await whileFinalising(db, campaign.id, () => assistance.reverseVerdict(office, reversal))

  expect(codesOf(undone)).toEqual(['campaign_finalised'])
  expect(reversed).toEqual({ ok: false, error: { code: 'campaign_finalised' } })
})

/** Begins a command while the step to final is not committed yet, and commits once the command waits. */
async function whileFinalising<T>(db: Database, campaignId: string, run: () => Promise<T>): Promise<T> {
  const running: Promise<T>[] = []
  await db.transaction(async (tx) => {
    await tx.update(campaigns).set({ state: 'finalised' }).where(eq(campaigns.id, campaignId))
    running.push(run())
    await expect.poll(() => countWaiting(db), { timeout: 10_000 }).toBe(1)
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
