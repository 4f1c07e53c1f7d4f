import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { campaigns, ledgerEntries, pointRules } from '#db/schema/index.ts'
import { defaultPointRule } from '#server/domain/scoring/default-point-rule.ts'
import {
  findHead,
  listEntriesOf,
  listEntriesOfActs,
  publishPointRules,
  verifyChain,
} from '#server/domain/scoring/index.ts'
import { listBalances } from '#server/domain/scoring/queries.ts'
import { accepting, verdictScene } from '#test/integration/assistance/verdict-scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { testNow } from '#test/support/factories/sequence.ts'

const database = testDatabase()
const days = (count: number) => new Date(testNow.getTime() + count * 24 * 3_600_000)

test('entries after the freeze move the restricted totals alone, until an entry after the publication', async () => {
  const { db, assistance, verifier, campaign, act, resources } = await verdictScene(database.db)
  const accept = async () => {
    await assistance.recordVerdicts(verifier, [accepting(await act())])
    const rows = await listBalances(db, campaign.id)
    return rows
      .filter(({ subjectKind }) => subjectKind === 'individual')
      .map(({ view, points }) => ({ [view]: points }))
  }
  await accept()
  await db.update(campaigns).set({ freezeAt: testNow }).where(eq(campaigns.id, campaign.id))

  expect(await accept()).toEqual([{ restricted: 8 }, { public: 4 }])
  expect(await findHead(db, campaign.id)).toMatchObject({ seq: 2, publicThroughSeq: 1 })

  await db.update(campaigns).set({ publishedAt: resources.clock.now() }).where(eq(campaigns.id, campaign.id))
  expect(await accept()).toEqual([{ restricted: 12 }, { public: 12 }])
})

test('an entry says under which rule it was reckoned', async () => {
  const { db, resources, assistance, verifier, campaign, act } = await verdictScene(database.db)
  const richer = { ...defaultPointRule, base: { ...defaultPointRule.base, ihanoi: 9 } }
  await publishPointRules(resources, null, { campaignId: campaign.id, validFrom: days(1), definition: richer })
  resources.clock.moveTo(days(2))
  const [before, after] = [await act(), await act({ occurredAt: days(1) })]

  await assistance.recordVerdicts(verifier, [accepting(before), accepting(after)])

  expect(await listEntriesOfActs(db, [before.id])).toMatchObject([{ points: 4, ruleVersion: 1 }])
  expect(await listEntriesOfActs(db, [after.id])).toMatchObject([{ points: 9, ruleVersion: 2 }])
})

test('new point rules are the office’s, begin in the future, and never change', async () => {
  const { db, resources, campaign, somebody } = await verdictScene(database.db)
  const input = { campaignId: campaign.id, validFrom: days(1), definition: defaultPointRule }

  expect(await publishPointRules(resources, await somebody('verifier'), input)).toMatchObject({
    error: { code: 'not_allowed' },
  })
  expect(await publishPointRules(resources, await somebody('office', 'auditor'), input)).toMatchObject({
    error: { code: 'read_only_role' },
  })
  expect(await publishPointRules(resources, await somebody('office'), { ...input, validFrom: days(-1) })).toMatchObject(
    {
      error: { code: 'rule_in_the_past' },
    },
  )
  expect(await publishPointRules(resources, await somebody('office'), input)).toEqual({
    ok: true,
    value: { version: 2 },
  })
  await expect(
    db.transaction((tx) => tx.update(pointRules).set({ version: 9 }).where(eq(pointRules.campaignId, campaign.id))),
  ).rejects.toThrow()
})

test('a subject’s entries come newest first in pages that add up to the total', async () => {
  const { db, assistance, verifier, author, campaign, act } = await verdictScene(database.db)
  const acts = [await act(), await act({ service: 'vneid_activation' }), await act()]
  await assistance.recordVerdicts(
    verifier,
    acts.map((one) => accepting(one)),
  )
  const subject = { campaignId: campaign.id, subjectKind: 'individual' as const, subjectId: author.accountId }

  const first = await listEntriesOf(db, { ...subject, throughSeq: 3, limit: 2 })
  const second = await listEntriesOf(db, { ...subject, throughSeq: 3, limit: 2, cursor: first.nextCursor })

  expect(first.entries.map(({ seq }) => seq)).toEqual([3, 2])
  expect(second).toMatchObject({ entries: [{ seq: 1 }], nextCursor: undefined })
  expect([...first.entries, ...second.entries].reduce((sum, { points }) => sum + points, 0)).toBe(14)
  expect((await listEntriesOf(db, { ...subject, throughSeq: 1, limit: 2 })).entries).toHaveLength(1)
})

test('an entry cannot be changed or removed, and one that does not follow cannot be added', async () => {
  const { db, assistance, verifier, campaign, act } = await verdictScene(database.db)
  await assistance.recordVerdicts(verifier, [accepting(await act())])
  const [entry] = await db.select().from(ledgerEntries).where(eq(ledgerEntries.campaignId, campaign.id))
  if (!entry) throw new Error('There is no entry.')
  const attempt = (change: (tx: typeof db) => Promise<unknown>) => expect(db.transaction(change)).rejects.toThrow()

  await attempt((tx) => tx.update(ledgerEntries).set({ points: 400 }))
  await attempt((tx) => tx.delete(ledgerEntries))
  await attempt((tx) => tx.execute(sql`truncate ledger_entries`))
  await attempt((tx) => tx.insert(ledgerEntries).values({ ...entry, id: campaign.id, verdictId: null, seq: 3 }))
  expect(await verifyChain(db, campaign.id)).toEqual({ ok: true, value: { seq: 1, hash: entry.hash } })
})
