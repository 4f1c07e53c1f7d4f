import { beforeEach, expect, test } from 'vitest'
import { action as endRole } from '#app/routes/admin.role-grants.$id.ending/route.tsx'
import { action as confirm } from '#app/routes/admin.role-requests.$id.confirmation/route.tsx'
import { loader as loadChanges } from '#app/routes/campaigns.$slug.changes/route.tsx'
import type { Actor } from '#server/domain/identity/index.ts'
import { paths, withSearch } from '#server/paths.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { posted } from '#test/support/route-context.ts'
import { type PeopleScene, peopleScene, reason } from './people-scene.ts'

const database = testDatabase()
let scene: PeopleScene

beforeEach(async () => {
  scene = await peopleScene(database.db)
})

test('the log tells everybody who was given which role by which two, and who ended it', async () => {
  const { slug } = await makeCampaign(database.db)
  await scene.decideAs(scene.second, confirm, await scene.askedId())
  scene.resources.clock.moveTo(new Date(scene.resources.clock.now().getTime() + 60_000))
  const id = await scene.heldGrant()
  await endRole({ request: posted('/', {}), params: { id }, context: scene.contextOf(scene.second) })

  const { changes } = await log(slug)
  const about = changes.filter((change) => change.name === scene.person.fullName)
  expect(about).toMatchObject([
    { kind: 'role_ended', role: 'verifier', endedBy: scene.second.fullName },
    {
      kind: 'role_given',
      source: 'two_people',
      requestedBy: scene.office.fullName,
      confirmedBy: scene.second.fullName,
    },
  ])
  expect(JSON.stringify(changes)).not.toContain(reason)
})

test('the log says which roles the operator gave', async () => {
  const { slug } = await makeCampaign(database.db)

  const { changes } = await log(slug)

  expect(changes).toContainEqual(expect.objectContaining({ name: scene.office.fullName, source: 'operator' }))
})

test('a campaign’s log has roles of its own campaign and of the whole ward, and none of another', async () => {
  const here = await makeCampaign(database.db)
  const there = await makeCampaign(database.db)
  await scene.decideAs(scene.second, confirm, await scene.askedId({ reach: there.id }))

  expect((await log(here.slug)).changes.some(({ name }) => name === scene.person.fullName)).toBe(false)
  expect((await log(there.slug)).changes.some(({ name }) => name === scene.person.fullName)).toBe(true)
})

test('the log of a draft is there only for its office and auditor', async () => {
  const { slug } = await makeCampaign(database.db, { state: 'draft' })

  await expect(log(slug)).rejects.toMatchObject({ status: 404 })
  await expect(log(slug, scene.second)).rejects.toMatchObject({ status: 404 })
  expect((await log(slug, scene.office)).campaign.slug).toBe(slug)
})

test('the log pages without a gap', async () => {
  const { slug } = await makeCampaign(database.db)
  for (let made = 0; made < 60; made += 1) await makeAccount(database.db, { roles: ['verifier'] })

  const first = await log(slug)
  const last = first.next
  const before = last && `${last.at.getTime()}_${last.id}_${last.kind}`
  const rest = await log(slug, undefined, { before })

  expect(first.changes).toHaveLength(50)
  expect(new Set([...first.changes, ...rest.changes].map(({ id }) => id)).size).toBe(62)
  expect(rest.next).toBeUndefined()
})

async function log(slug: string, actor?: Actor, search: Record<string, string | undefined> = {}) {
  const request = new Request(`http://localhost${withSearch(paths.changes(slug), search)}`)
  return (await loadChanges({ request, params: { slug }, context: scene.contextOf(actor) })).log
}
