import { expect, test } from 'vitest'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { testDatabase } from '#test/support/database.ts'
import { boardScene } from './scene.ts'

const database = testDatabase()

async function linesScene() {
  const scene = await boardScene(database.db)
  const home = await scene.member({ fullName: 'Phạm Thử Tôi', collective: await scene.collective('Tổ A') })
  return {
    ...{ scene, home },
    read: (
      actor: Parameters<typeof scene.board>[0],
      subjectKind: SubjectKind,
      rest: { before?: number; isRecent?: boolean } = {},
    ) =>
      scene.standings.readStandingLines(actor, {
        ...{ slug: scene.slug, subjectKind, ...rest },
        subjectId: subjectKind === 'collective' ? home.collective.id : home.account.accountId,
      }),
  }
}

test('lines add up to the number on the board, page by page', async () => {
  const { scene, home, read } = await linesScene()
  const yesterday = new Date(scene.resources.clock.now().getTime() - 86_400_000)
  for (let round = 0; round < 4; round += 1) await scene.help(home, 15, round % 2 ? { occurredAt: yesterday } : {})

  const first = await read(undefined, 'collective')
  const second = await read(undefined, 'collective', { before: first?.next ?? 0 })

  const [row] = (await scene.board(undefined)).rows
  const all = [...(first?.entries ?? []), ...(second?.entries ?? [])]
  expect(first?.totals.points).toBe(row?.points)
  expect(all.reduce((sum, { points }) => sum + points, 0)).toBe(row?.points)
  expect(first?.entries[0]?.runningTotal).toBe(row?.points)
  expect(second?.next).toBeNull()
})

test('a reversal and what it takes back both stay visible', async () => {
  const { scene, home, read } = await linesScene()
  const [answer] = await scene.help(home)
  if (!answer?.result.ok) throw new Error('The act was not accepted.')
  await scene.assistance.undoVerdicts(scene.verifier, [answer.result.value.verdictId])

  const screen = await read(home.account, 'individual')

  expect(screen?.entries.map(({ kind, points }) => [kind, points])).toEqual([
    ['reversal', -4],
    ['award', 4],
  ])
  expect(screen?.totals).toMatchObject({ points: 0, acts: 0 })
})

test('a person’s lines are theirs, their colleagues’ and the office’s, until they consent', async () => {
  const { scene, home, read } = await linesScene()
  await scene.help(home)
  const colleague = await scene.member({ collective: home.collective })
  const stranger = await scene.member()
  const { account: auditor } = await scene.member({ roles: ['auditor'] })
  const points = async (actor: Parameters<typeof read>[0]) => (await read(actor, 'individual'))?.totals.points

  expect(await points(home.account)).toBe(4)
  expect(await points(colleague.account)).toBe(4)
  expect(await points(auditor)).toBe(4)
  expect(await points(stranger.account)).toBeUndefined()
  expect(await points(undefined)).toBeUndefined()
  await scene.identity.setBoardConsent(home.account, { isGranted: true })
  expect(await points(undefined)).toBe(4)
})

test('outsiders see a collective’s numbers, not its people, acts or citizens', async () => {
  const { scene, home, read } = await linesScene()
  await scene.help(home, 1, { citizenGroups: ['poor'] })
  const { account: office } = await scene.member({ roles: ['office'] })

  const outside = await read(undefined, 'collective')
  const inside = await read(office, 'collective')

  expect(outside?.entries[0]).toMatchObject({ personName: null, assistanceId: null })
  expect(JSON.stringify(outside)).not.toMatch(/poor|Phạm Thử Tôi/)
  expect(inside?.entries[0]).toMatchObject({ personName: 'Phạm Thử Tôi', assistanceId: expect.any(String) })
})

test('the lines of the last seven days add up to that measure', async () => {
  const { scene, home, read } = await linesScene()
  await scene.help(home, 1)
  await scene.help(home, 2, { occurredAt: new Date(scene.resources.clock.now().getTime() - 8 * 86_400_000) })

  const [row] = (await scene.board(undefined, { measure: 'last_7_days' })).rows

  expect((await read(undefined, 'collective', { isRecent: true }))?.totals.points).toBe(row?.value.numerator)
})
