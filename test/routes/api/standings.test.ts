import { describe, expect, test } from 'vitest'
import { readStandings, standingsSchema } from '#app/routes/api.v1.campaigns.$slug.standings/operations.ts'
import { loader } from '#app/routes/api.v1.campaigns.$slug.standings/route.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { type BoardScene, boardScene } from '#test/integration/standings/scene.ts'
import { askApi } from '#test/support/ask-api.ts'
import { testDatabase } from '#test/support/database.ts'
import { routeContext, tokenContext } from '#test/support/route-context.ts'

const database = testDatabase()

async function ask(scene: BoardScene, search: Record<string, string | number>, actor?: Actor, headers = {}) {
  const context = actor ? tokenContext(scene.resources, actor) : routeContext(scene.resources)
  return await askApi(loader, readStandings, { context, params: { slug: scene.slug }, search, headers })
}

/** Three collectives of one kind and one school, whose people helped 1, 2, 2 and 3 times, 4 points each. */
async function wardScene() {
  const scene = await boardScene(database.db)
  for (const [name, times, kind] of [
    ['Tổ A', 1, 'residential_group'],
    ['Tổ B', 2, 'residential_group'],
    ['Tổ C', 2, 'residential_group'],
    ['Trường D', 3, 'school'],
  ] as const) {
    await scene.help(await scene.member({ collective: await scene.collective(name, { kind }) }), times)
  }
  return scene
}

describe('the board of collectives', () => {
  test('has places, names, values and accepted acts, and equals share a place', async () => {
    const scene = await wardScene()
    const { status, body } = await ask(scene, { board: 'collectives', measure: 'points' })

    expect(status).toBe(200)
    expect(body).toMatchObject({
      ...{ version: 8, frozenSince: null, notShown: 0, measure: 'points', view: 'public', nextCursor: null },
      rows: [
        { place: 1, subject: { name: 'Trường D' }, value: 12, accepted: 3 },
        { place: 2, subject: { name: 'Tổ B' }, value: 8, accepted: 2 },
        { place: 2, subject: { name: 'Tổ C' }, value: 8, accepted: 2 },
        { place: 4, subject: { name: 'Tổ A' }, value: 4, accepted: 1 },
        // The verifier's collective has nothing to be ranked by.
        { place: null, value: 0 },
      ],
    })
  })

  test('has places of its own within a bracket', async () => {
    const scene = await wardScene()

    expect((await ask(scene, { board: 'collectives', bracket: 'residential_group.small' })).body).toMatchObject({
      rows: [{ place: 1 }, { place: 1 }, { place: 3 }, {}],
    })
    expect((await ask(scene, { board: 'collectives', bracket: 'school' })).body).toMatchObject({
      rows: [{ place: 1, subject: { name: 'Trường D' } }],
    })
  })

  test('is reckoned per member where that is asked for', async () => {
    const scene = await wardScene()
    const { body } = await ask(scene, { board: 'collectives', measure: 'per_member', bracket: 'school' })

    // One member: (12 + 10 · 12) / (1 + 10).
    expect(body).toMatchObject({ measure: 'per_member', rows: [{ value: 12, points: 12 }] })
  })

  test('comes page by page, each row once', async () => {
    const scene = await wardScene()
    const names: string[] = []
    let cursor = ''
    do {
      const { body } = await ask(scene, { board: 'collectives', limit: 2, cursor })
      const { rows, nextCursor } = standingsSchema.parse(body)
      names.push(...rows.map(({ subject }) => subject.name))
      cursor = nextCursor ?? ''
    } while (cursor !== '')

    expect(names).toHaveLength(5)
    expect(new Set(names).size).toBe(5)
  })
})

describe('the board of individuals', () => {
  test('names nobody without consent and says how many', async () => {
    const scene = await boardScene(database.db)
    await scene.help(await scene.member({ fullName: 'Phạm Thử Tôi', isOnBoards: true }))
    await scene.help(await scene.member({ fullName: 'Lê Thử Kín' }), 2)
    const { body, text } = await ask(scene, { board: 'individuals' })

    expect(body).toMatchObject({ notShown: 1, rows: [{ place: 2, subject: { name: 'Phạm Thử Tôi' } }] })
    expect(text).not.toContain('Lê Thử Kín')
  })

  test('shows a member’s token their own people', async () => {
    const scene = await boardScene(database.db)
    const home = await scene.member({ fullName: 'Lê Thử Kín' })
    await scene.help(home)

    expect((await ask(scene, { board: 'individuals' }, home.account)).text).toContain('Lê Thử Kín')
  })
})

describe('behind a freeze', () => {
  const questions: Record<string, string>[] = [
    { board: 'collectives' },
    { board: 'collectives', measure: 'per_member' },
    { board: 'collectives', measure: 'last_7_days' },
    { board: 'individuals' },
    { board: 'on_duty' },
  ]

  test('outsiders are answered the same bytes, version and tag before and after a hidden verdict', async () => {
    const scene = await boardScene(database.db)
    const home = await scene.member({ isOnBoards: true })
    const { account: admin } = await scene.member({ roles: ['admin', 'council', 'verifier'] })
    await scene.help(home, 2)
    await scene.freeze()
    const look = async () => {
      const seen = []
      for (const search of questions) {
        for (const actor of [undefined, admin, home.account]) {
          const { text, headers } = await ask(scene, search, actor)
          seen.push({ text, tag: headers.get('ETag') })
        }
      }
      return seen
    }
    const before = await look()
    await scene.help(home, 3)

    expect(await look()).toEqual(before)
    expect(before[0]?.text).toContain('"frozenSince":"2026')
  })

  test('a token of office or auditor sees the board move, and what outsiders see when it asks', async () => {
    const scene = await boardScene(database.db)
    const home = await scene.member()
    await scene.help(home)
    await scene.freeze()
    await scene.help(home)

    for (const role of ['office', 'auditor'] as const) {
      const { account } = await scene.member({ roles: [role] })
      const live = await ask(scene, { board: 'collectives' }, account)
      const asOutsider = await ask(scene, { board: 'collectives', view: 'public' }, account)

      expect(live.body).toMatchObject({
        view: 'restricted',
        rows: expect.arrayContaining([expect.objectContaining({ place: 1, points: 8 })]),
      })
      expect(asOutsider.text).toBe((await ask(scene, { board: 'collectives' })).text)
    }
  })
})

test('what has not changed is not sent again', async () => {
  const scene = await wardScene()
  const first = await ask(scene, { board: 'collectives' })
  const tag = { 'If-None-Match': first.headers.get('ETag') ?? '' }
  const same = await ask(scene, { board: 'collectives' }, undefined, tag)
  await scene.help(await scene.member())

  expect(same).toMatchObject({ status: 304, text: '' })
  expect((await ask(scene, { board: 'collectives' }, undefined, tag)).status).toBe(200)
})

test.each([
  [{}, 'board'],
  [{ board: 'nobody' }, 'board'],
  [{ board: 'individuals', measure: 'per_member' }, 'measure'],
  [{ board: 'individuals', bracket: 'school.small' }, 'bracket'],
  [{ board: 'collectives', bracket: 'circus' }, 'bracket'],
  [{ board: 'collectives', limit: 201 }, 'limit'],
  [{ board: 'collectives', limit: 0 }, 'limit'],
  [{ board: 'collectives', cursor: 'x' }, 'cursor'],
  [{ board: 'collectives', view: 'restricted' }, 'view'],
])('the question %j is refused at its parameter', async (search: Record<string, string | number>, parameter) => {
  const scene = await boardScene(database.db)

  expect(await ask(scene, search)).toMatchObject({ status: 422, body: { errors: [{ parameter }] } })
})

test('a campaign that is none, or a draft, is not found', async () => {
  const scene = await boardScene(database.db)

  expect((await ask({ ...scene, slug: 'khong-co' }, { board: 'collectives' })).status).toBe(404)
  expect((await ask({ ...scene, slug: await scene.draft() }, { board: 'collectives' })).status).toBe(404)
})
