import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { balances, ledgerHeads } from '#db/schema/index.ts'
import { runLedger } from '#server/cli/ledger.ts'
import { scoringContext } from '#server/domain/scoring/index.ts'
import { boardScene, lines } from '#test/integration/standings/scene.ts'
import { testDatabase } from '#test/support/database.ts'

const database = testDatabase()

test('a whole ledger is told with its end', async () => {
  const { ledger, slug } = await house()

  expect(await ledger('verify')).toEqual([
    expect.stringMatching(`^${slug}: whole, up to entry 2 \\([0-9a-f]{64}\\)\\.$`),
  ])
  expect(await ledger('verify', '--campaign', slug)).toHaveLength(1)
})

test('totals that went wrong are reckoned anew, and boards show them', async () => {
  const { ledger, board } = await house()
  const before = lines(await board(undefined))
  await database.db.update(balances).set({ points: 1 })

  expect(await ledger('rebuild')).toEqual([expect.stringContaining('whole, totals rebuilt, up to entry 2')])

  expect(lines(await board(undefined))).toEqual(before)
})

test('a ledger whose end was cut off is told and its totals are left alone', async () => {
  const { ledger, campaign } = await house()
  await database.db.update(ledgerHeads).set({ seq: 9 }).where(eq(ledgerHeads.campaignId, campaign.id))

  await expect(ledger('verify')).rejects.toThrow('broken at entry 3')
  await expect(ledger('rebuild')).rejects.toThrow('broken at entry 3')
})

test.each([
  [['verify', '--campaign', 'x'], 'There is no campaign "x"'],
  [[], 'npm run ledger'],
])('%j is refused in words', async (args, words) => {
  const { ledger } = await house()

  await expect(ledger(...args)).rejects.toThrow(words)
})

/** A campaign with two entries in its ledger. */
async function house() {
  const scene = await boardScene(database.db)
  await scene.help(await scene.member({ collective: await scene.collective('Tổ A') }), 2)
  const application = { campaigns: scene.campaigns, scoring: scoringContext(scene.resources) }
  const ledger = async (...args: string[]) => {
    const said: string[] = []
    await runLedger(args, { application, say: (line) => said.push(line) })
    return said
  }
  return { ...scene, ledger }
}
