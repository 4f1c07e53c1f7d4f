import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { boardScene } from './scene.ts'

const database = testDatabase()
const DAY = 24 * 3_600_000

async function officeScene() {
  const scene = await boardScene(database.db)
  const { account: office } = await scene.member({ roles: ['office'], fullName: 'Trần Thử Văn Phòng' })
  const home = await scene.member({ collective: await scene.collective('Tổ A') })
  const read = async () => {
    const attention = await scene.standings.readAttention(office, scene.slug)
    if (!attention.ok) throw new Error(attention.error.code)
    return attention.value
  }
  return { scene, home, office, read }
}

test('the office learns what waits and since when, and nobody else has such a page', async () => {
  const { scene, home, read } = await officeScene()
  const { account: verifier } = await scene.member({ roles: ['verifier'] })
  await scene.act(home)
  await scene.act(home)

  expect((await read()).backlog).toMatchObject({ waiting: 2, overdue: 0 })
  expect(await scene.standings.readAttention(verifier, scene.slug)).toMatchObject({ error: { code: 'not_found' } })

  scene.resources.clock.moveTo(new Date(scene.resources.clock.now().getTime() + 8 * DAY))
  expect((await read()).backlog).toMatchObject({ waiting: 2, overdue: 2, received: 0 })
})

test('a collective without an act for seven days is named, one that helped is not', async () => {
  const { scene, home, read } = await officeScene()
  await scene.member({ collective: await scene.collective('Tổ B') })
  await scene.act(home)

  const names = (await read()).quiet.collectives.map(({ name }) => name)
  expect(names).toContain('Tổ B')
  expect(names).not.toContain('Tổ A')
})

test('a verifier of the same collective, its parent or its child is not independent', async () => {
  const { scene, read } = await officeScene()
  const parent = await scene.collective('Liên tổ C')
  const child = await scene.collective('Tổ C1', { parentId: parent.id })
  await scene.member({ collective: parent, roles: ['verifier'] })
  await scene.member({ collective: child })

  const thin = async () => (await read()).thinlyVerified.collectives.find(({ name }) => name === 'Tổ C1')
  expect(await thin()).toMatchObject({ verifiers: 1 })
  await scene.member({ roles: ['verifier'] })
  expect(await thin()).toBeUndefined()
})

test('what moved behind the freeze stands beside what outsiders see', async () => {
  const { scene, home, read } = await officeScene()
  await scene.help(home, 1)
  expect((await read()).moved).toBeNull()
  await scene.freeze()
  await scene.help(home, 2)

  expect((await read()).moved).toEqual([
    { subjectId: home.collective.id, name: 'Tổ A', frozen: { place: 1, points: 4 }, live: { place: 1, points: 12 } },
  ])
})
