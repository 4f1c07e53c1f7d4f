import { expect, test } from 'vitest'
import { publishFrozen } from '#server/domain/scoring/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { type BoardScene, boardScene, lines } from './scene.ts'

const database = testDatabase()

async function frozenScene() {
  const scene = await boardScene(database.db)
  const home = await scene.member({
    fullName: 'Phạm Thử Tôi',
    collective: await scene.collective('Tổ A'),
    isOnBoards: true,
  })
  await scene.help(home, 2)
  await scene.freeze()
  return { scene, home }
}

/** Everything an outsider can read of a campaign, as bytes. */
async function outside({ standings, slug, board }: BoardScene): Promise<string> {
  const screens = [
    await board(undefined),
    await board(undefined, { measure: 'per_member' }),
    await board(undefined, { measure: 'last_7_days' }),
    await board(undefined, { board: 'individuals' }),
    await standings.readProgress(undefined, slug),
    [...((await standings.readPublicBoard({ slug, board: 'collectives', measure: 'points' }))?.rows.values() ?? [])],
  ]
  return JSON.stringify(screens)
}

test('behind a freeze nothing that an outsider reads moves by a byte', async () => {
  const { scene, home } = await frozenScene()
  const before = await outside(scene)

  await scene.help(home, 3)
  scene.resources.clock.moveTo(new Date(scene.resources.clock.now().getTime() + 2 * 86_400_000))

  expect(scene.standings.forget()).toBeUndefined()
  const after = await outside(scene)
  expect(withoutDay(after)).toBe(withoutDay(before))
})

/** The calendar goes on: only the day of the campaign may differ. */
function withoutDay(text: string): string {
  return text.replace(/"day":\{"day":\d+,"of":\d+\}/g, '')
}

test('office sees the board move behind the freeze', async () => {
  const { scene, home } = await frozenScene()
  const { account: office } = await scene.member({ roles: ['office'] })
  await scene.help(home, 3)

  const board = await scene.board(office)

  expect(board).toMatchObject({ view: 'restricted', isFrozen: true })
  expect(lines(board)).toEqual(['1 Tổ A 20'])
  expect(lines(await scene.board(office, { asOutsider: true }))).toEqual(['1 Tổ A 8'])
})

test('behind a freeze a person sees their own lines, not their place', async () => {
  const { scene, home } = await frozenScene()
  await scene.help(home, 3)
  const own = { slug: scene.slug, subjectKind: 'individual', subjectId: home.account.accountId } as const

  expect((await scene.board(home.account, { board: 'individuals' })).own).toBe('withheld')
  expect((await scene.standings.readStandingLines(home.account, own))?.totals.points).toBe(20)
  expect((await scene.standings.readStandingLines(undefined, own))?.totals.points).toBe(8)
})

test('withdrawn consent takes effect behind a freeze, too', async () => {
  const { scene, home } = await frozenScene()

  await scene.identity.setBoardConsent(home.account, { isGranted: false })

  expect(lines(await scene.board(undefined, { board: 'individuals' }))).toEqual([])
})

test('publication shows what had moved behind the freeze', async () => {
  const { scene, home } = await frozenScene()
  const before = await scene.board(undefined)
  await scene.help(home, 3)

  await database.db.transaction((tx) => publishFrozen(tx, scene.campaign))

  const after = await scene.board(undefined)
  expect(lines(after)).toEqual(['1 Tổ A 20'])
  expect(after.version).toBeGreaterThan(before.version)
})
