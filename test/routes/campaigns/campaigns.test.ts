import { expect, test } from 'vitest'
import { loader as home } from '#app/routes/_index/route.tsx'
import { loader as campaignPage } from '#app/routes/campaigns.$slug._index/route.tsx'
import { loader as boards } from '#app/routes/campaigns.$slug.boards._index/route.tsx'
import { loader as board } from '#app/routes/campaigns.$slug.boards.$board/route.tsx'
import { loader as collectiveLines } from '#app/routes/campaigns.$slug.collectives.$id/route.tsx'
import { loader as individualLines } from '#app/routes/campaigns.$slug.individuals.$id/route.tsx'
import { boardScene } from '#test/integration/standings/scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { routeContext } from '#test/support/route-context.ts'

const database = testDatabase()

async function openScene() {
  const scene = await boardScene(database.db)
  const context = routeContext(scene.resources)
  const at = (path: string, params: Record<string, string>) => ({
    ...{ request: new Request(`http://localhost${path}`), context },
    params: { slug: scene.slug, ...params },
  })
  return { scene, at }
}

test('the front door leads to the running campaign', async () => {
  const { scene, at } = await openScene()

  await expect(home(at('/', {}))).rejects.toMatchObject({ status: 302 })
  const door: unknown = await home(at('/', {})).catch((answer: unknown) => answer)
  expect(door instanceof Response && door.headers.get('Location')).toBe(`/campaigns/${scene.slug}`)
})

test('a guest gets the campaign with its progress, stations and leading collectives', async () => {
  const { scene, at } = await openScene()

  const page = await campaignPage(at(`/campaigns/${scene.slug}`, {}))

  expect(page).toMatchObject({ canRecord: false, board: { view: 'public' }, stations: [{ name: 'Trạm thử nghiệm' }] })
})

test('the boards begin with the collectives', async () => {
  const { scene, at } = await openScene()

  expect(boards(at('/', {})).headers.get('Location')).toBe(`/campaigns/${scene.slug}/boards/collectives`)
})

test('a stray parameter leaves the rest of what was chosen', async () => {
  const { at } = await openScene()

  const page = await board(at('/?measure=bribes&kind=union&size=9', { board: 'collectives' }))

  expect(page.screen).toMatchObject({ measure: 'points', scope: { kind: 'union', size: null } })
})

test('asking for the outsiders’ view changes nothing for an outsider', async () => {
  const { at } = await openScene()

  expect((await board(at('/?view=public', { board: 'individuals' }))).screen).toMatchObject({ canSeeRestricted: false })
})

test.each([
  { title: 'a board that does not exist', open: async (at: At) => board(at('/', { board: 'ballots' })) },
  {
    title: 'a campaign that does not exist',
    open: async (at: At) => board(at('/', { slug: 'khong-co', board: 'collectives' })),
  },
  { title: 'a campaign page that does not exist', open: async (at: At) => campaignPage(at('/', { slug: 'khong-co' })) },
  { title: 'lines of an id that cannot be', open: async (at: At) => individualLines(at('/', { id: '1 or 1=1' })) },
  {
    title: 'lines of a collective that is not there',
    open: async (at: At) => collectiveLines(at('/', { id: nobody })),
  },
])('$title is not found', async ({ open }) => {
  const { at } = await openScene()

  await expect(open(at)).rejects.toMatchObject({ status: 404 })
})

test('lines of a person who did not consent are not found, as if there were no such person', async () => {
  const { scene, at } = await openScene()
  const { account } = await scene.member()

  await expect(individualLines(at('/', { id: account.accountId }))).rejects.toMatchObject({ status: 404 })
})

type At = Awaited<ReturnType<typeof openScene>>['at']
const nobody = '01990000-0000-7000-8000-000000000000'
