import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { loader as detailLoader } from '#app/routes/assistances.$id/route.tsx'
import { action as edit, loader as editLoader } from '#app/routes/assistances.$id_.edit/route.tsx'
import { action as withdraw, loader as withdrawalLoader } from '#app/routes/assistances.$id_.withdrawal/route.tsx'
import { loader as evidenceLoader } from '#app/routes/evidence.$id/route.tsx'
import { loader as myWorkLoader } from '#app/routes/my-work/route.tsx'
import { loader as sentLoader } from '#app/routes/record_.sent.$id/route.tsx'
import { assistances } from '#db/schema/assistance.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeAssistance } from '#test/support/factories/acts.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { posted, routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const request = new Request('http://localhost/')

async function scene() {
  const { db } = database
  const resources = testResources(db)
  const campaign = await makeCampaign(db, { isDemo: true })
  const { account: author, collective } = await makeMember(db)
  const act = await makeAssistance(db, { campaign, author, collective })
  const context = routeContext(resources, { actor: author })
  return { db, resources, campaign, author, collective, act, context, params: { id: act.id } }
}

test('the author sees the act and may change it', async () => {
  const { context, params } = await scene()

  const { act } = await detailLoader({ request, params, context })

  expect(act).toMatchObject({
    isOwn: true,
    can: { edit: true, withdraw: true, appeal: false, reverse: false },
    points: 0,
    entries: [],
  })
  expect(JSON.stringify(act)).not.toContain('citizenKey"')
})

test('for a stranger there is no such act, on no address', async () => {
  const { resources, act, params } = await scene()
  const context = routeContext(resources, { actor: await makeAccount(database.db, { roles: ['verifier', 'council'] }) })
  const form = { revision: String(act.revision) }

  const asked = [detailLoader, editLoader, withdrawalLoader, sentLoader, evidenceLoader].map((load) =>
    load({ request, params, context }),
  )
  const statuses = await Promise.allSettled(asked)

  expect(statuses.map((answer) => answer.status === 'rejected' && answer.reason.status)).toEqual(Array(5).fill(404))
  expect(await withdraw({ request: posted('/', form), params, context })).toMatchObject({ init: { status: 404 } })
})

test('an office person reads the act and neither edits nor withdraws it', async () => {
  const { resources, params } = await scene()
  const context = routeContext(resources, { actor: await makeAccount(database.db, { roles: ['office'] }) })

  const { act } = await detailLoader({ request, params, context })

  expect(act).toMatchObject({ isOwn: false, can: { edit: false, withdraw: false } })
  await expect(editLoader({ request, params, context })).rejects.toMatchObject({ status: 404 })
})

test('an edit is saved and leads back to the list', async () => {
  const { campaign, context, params } = await scene()
  const form = await editLoader({ request, params, context })
  const fields = {
    ...{ revision: String(form.revision), serviceCode: 'ihanoi', mode: 'together', channel: 'station' },
    ...{ stationCode: campaign.station.code, capacity: 'voluntary', occurredAt: '2026-09-08T08:00', note: 'Sửa' },
  }

  const answer = await edit({ request: posted('/', fields), params, context })

  expect(answer).toMatchObject({ status: 303 })
  const { act } = await detailLoader({ request, params, context })
  expect(act).toMatchObject({ mode: 'together', note: 'Sửa', revision: 2 })
})

test('the edit form shows the act without what nobody can read any more', async () => {
  const { context, params, act } = await scene()

  const form = await editLoader({ request, params, context })

  expect(form).toMatchObject({ start: { serviceCode: 'ihanoi', note: act.note }, revision: 1 })
  expect(form.known.citizenCode).toMatch(/^[A-Z]{4}$/)
  expect(JSON.stringify(form)).not.toContain(act.citizenKey)
})

test('a decided act leads from its edit and withdrawal back to itself', async () => {
  const { db, act, context, params } = await scene()
  await db.update(assistances).set({ state: 'accepted', decidedAt: new Date() }).where(eq(assistances.id, act.id))

  await expect(editLoader({ request, params, context })).rejects.toMatchObject({ status: 302 })
  await expect(withdrawalLoader({ request, params, context })).rejects.toMatchObject({ status: 302 })
})

test('the page after sending says why an act came back and leads to its edit', async () => {
  const { resources, context, params, act } = await scene()
  const verifier = await makeAccount(database.db, { roles: ['verifier'] })
  const { assistance } = routeContext(resources, { actor: verifier }).application
  const before = await sentLoader({ request, params, context })

  await assistance.recordVerdicts(verifier, [
    { assistanceId: act.id, revision: 1, decision: 'returned', reason: 'evidence_unclear', note: 'Ảnh bị mờ' },
  ])

  expect(before).toMatchObject({ sent: { state: 'waiting', why: undefined }, can: { edit: false } })
  expect(await sentLoader({ request, params, context })).toMatchObject({
    sent: { state: 'returned', why: { reason: 'evidence_unclear', note: 'Ảnh bị mờ' } },
    can: { edit: true },
  })
})

test('a withdrawal of what was seen is done, of an older revision it is refused', async () => {
  const { context, params } = await scene()

  const stale = await withdraw({ request: posted('/', { revision: '7' }), params, context })
  const done = await withdraw({ request: posted('/', { revision: '1' }), params, context })

  expect(stale).toMatchObject({ data: { refusal: { code: 'changed_since_seen' } }, init: { status: 409 } })
  expect(done).toMatchObject({ status: 303 })
})

test('my work lists acts by state, twenty at a time, each once', async () => {
  const { db, campaign, author, collective, context } = await scene()
  for (let number = 0; number < 24; number += 1) await makeAssistance(db, { campaign, author, collective })
  await makeAssistance(db, { campaign, author, collective, state: 'returned' })
  const load = (search: string) =>
    myWorkLoader({ request: new Request(`http://localhost/my-work${search}`), params: {}, context })

  const first = await load('')
  const next = first.work?.next
  const second = await load(next ? `?after=${next.receivedAt.getTime()}_${next.id}` : '')
  const returned = await load('?state=returned')

  const ids = [...(first.work?.acts ?? []), ...(second.work?.acts ?? [])].map(({ id }) => id)
  expect([first.work?.acts.length, second.work?.acts.length, new Set(ids).size]).toEqual([20, 6, 26])
  expect(second.work?.next).toBeUndefined()
  expect(returned.work).toMatchObject({ counts: { waiting: 25, returned: 1 }, acts: [{ state: 'returned' }] })
})

test('a photo goes out as itself, kept by nobody else and run by nothing', async () => {
  const { context, campaign, author } = await scene()
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const { assistance } = context.application
  const stored = await assistance.storeEvidence(author, bytes)
  const id = '01990000-0000-7000-8000-000000000001'
  await assistance.recordAssistance(author, {
    ...{ id, campaignId: campaign.id, serviceCode: 'ihanoi', mode: 'guided', channel: 'household' },
    ...{ capacity: 'voluntary', occurredAt: new Date('2026-09-08T08:00:00+07:00'), receipt: null },
    citizen: { key: 'k', strength: 'identity', isOlder: false, groups: [] },
    evidence: stored.ok ? [stored.value] : [],
  })
  const photoId = (await assistance.readAssistance(author, id))?.photos[0]?.id

  const answer = await evidenceLoader({ request, params: { id: photoId }, context })

  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, max-age=600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
})
