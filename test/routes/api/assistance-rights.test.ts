import { expect, test } from 'vitest'
import { campaigns } from '#db/schema/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { actBody, actScene } from './act-scene.ts'

const database = testDatabase()

test('nobody but the author, office and auditor may know of an act', async () => {
  const { onAct, collective, verifier } = await actScene(database.db)
  const id = nextId()
  const body = actBody()
  await onAct(id, { body })
  const { account: colleague } = await makeMember(database.db, { collective })
  const { account: officer } = await makeMember(database.db, { roles: ['office'] })

  for (const by of [colleague, verifier]) {
    expect(await onAct(id, { by, method: 'GET' })).toMatchObject({ status: 404 })
    expect(await onAct(id, { by, method: 'DELETE' })).toMatchObject({ status: 404 })
    expect(await onAct(id, { by, body, headers: { 'If-Match': '1' } })).toMatchObject({ status: 404 })
  }
  expect(await onAct(id, { by: officer, method: 'GET' })).toMatchObject({ status: 200 })
  expect(await onAct(id, { by: officer, method: 'DELETE' })).toMatchObject({ status: 404 })
})

test('an auditor only reads, and a token does only what its scopes say', async () => {
  const { onAct, collective } = await actScene(database.db)
  const { account: auditor } = await makeMember(database.db, { collective, roles: ['auditor'] })
  const id = nextId()
  await onAct(id, { body: actBody() })

  expect(await onAct(nextId(), { by: auditor, body: actBody() })).toMatchObject({
    ...{ status: 403, body: { code: 'read_only_role' } },
  })
  expect(await onAct(id, { by: auditor, method: 'GET' })).toMatchObject({ status: 200 })
  for (const scopes of [['read', 'verify'], []] as const) {
    expect(await onAct(nextId(), { body: actBody(), scopes })).toMatchObject({ body: { code: 'scope_missing' } })
  }
  expect(await onAct(id, { method: 'GET', scopes: ['record'] })).toMatchObject({ status: 403 })
})

test('an act is found in its own campaign alone', async () => {
  const { onAct } = await actScene(database.db)
  const { slug } = await makeCampaign(database.db, { isDemo: true })
  const { slug: draft } = await makeCampaign(database.db, { state: 'draft' })
  const id = nextId()
  const body = actBody()
  await onAct(id, { body })

  expect(await onAct(id, { slug, method: 'GET' })).toMatchObject({ status: 404 })
  expect(await onAct(id, { slug, method: 'DELETE' })).toMatchObject({ status: 404 })
  expect(await onAct(id, { slug, body, headers: { 'If-Match': '1' } })).toMatchObject({ status: 404 })
  expect(await onAct(id, { slug, body: actBody() })).toMatchObject({ status: 409 })
  for (const other of [draft, 'khong-co']) {
    expect(await onAct(nextId(), { slug: other, body: actBody() })).toMatchObject({ status: 404 })
  }
})

test('a final campaign takes nothing more', async () => {
  const { onAct } = await actScene(database.db)
  await database.db.update(campaigns).set({ state: 'finalised' })

  expect(await onAct(nextId(), { body: actBody() })).toMatchObject({ status: 409, body: { code: 'campaign_closed' } })
})
