import sharp from 'sharp'
import { expect, test } from 'vitest'
import { loader as detailLoader } from '#app/routes/assistances.$id/route.tsx'
import { action, loader } from '#app/routes/assistances.$id_.appeal/route.tsx'
import { testDatabase } from '#test/support/database.ts'
import { makeAssistance } from '#test/support/factories/acts.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const request = new Request('http://localhost/')

async function scene() {
  const { db } = database
  const resources = testResources(db)
  const campaign = await makeCampaign(db)
  const { account: author, collective } = await makeMember(db)
  const verifier = await makeAccount(db, { roles: ['verifier'] })
  const act = await makeAssistance(db, { campaign, author, collective })
  const context = routeContext(resources, { actor: author })
  const rejection = { decision: 'rejected', reason: 'evidence_unclear', note: 'Ảnh mờ' } as const
  await context.application.assistance.recordVerdicts(verifier, [{ assistanceId: act.id, revision: 1, ...rejection }])
  return { resources, act, context, params: { id: act.id } }
}

async function posted(fields: Record<string, string>): Promise<Request> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#3010b0' } })
    .png()
    .toBuffer()
  body.append('photos', new File([new Uint8Array(bytes)], 'anh.png', { type: 'image/png' }))
  return new Request('http://localhost/', { method: 'POST', body })
}

test('the form shows the first verdict, and sent with a photo it leads back to the act', async () => {
  const { context, params } = await scene()
  const form = await loader({ request, params, context })

  const answer = await action({ request: await posted({ revision: '1', note: 'Ảnh mới rõ hơn' }), params, context })

  expect(form.act.history.decisions).toMatchObject([{ reason: 'evidence_unclear', note: 'Ảnh mờ' }])
  expect(answer).toMatchObject({ status: 303 })
  const { act } = await detailLoader({ request, params, context })
  expect(act).toMatchObject({ state: 'waiting', appeal: { reason: 'Ảnh mới rõ hơn' }, can: { appeal: false } })
  expect(act.photos).toHaveLength(1)
})

test.for<[Record<string, string>, string]>([
  [{ revision: '1', note: '' }, 'required'],
  [{ revision: '1', note: 'Gọi 0912 345 678' }, 'digits_in_text'],
])('an appeal typed as %o is refused beside its field, and the photo is kept', async ([fields, code]) => {
  const { context, params } = await scene()

  const answer = await action({ request: await posted(fields), params, context })

  expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { fields: { note: [code] } } } })
  expect('data' in answer && answer.data.errors?.values.kept).toHaveLength(1)
})

test('of an older revision it is refused, and what was typed comes back', async () => {
  const { context, params } = await scene()

  const answer = await action({ request: await posted({ revision: '9', note: 'Xin xem lại' }), params, context })

  expect(answer).toMatchObject({
    init: { status: 409 },
    data: { refusal: { code: 'changed_since_seen' }, errors: { values: { note: 'Xin xem lại' } } },
  })
})

test('who cannot appeal is led to the act, and for everybody else there is none', async () => {
  const { resources, act, context, params } = await scene()
  const office = routeContext(resources, { actor: await makeAccount(database.db, { roles: ['office'] }) })
  await action({ request: await posted({ revision: '1', note: 'Xin xem lại' }), params, context })

  await expect(loader({ request, params, context })).rejects.toMatchObject({ status: 302 })
  await expect(loader({ request, params, context: office })).rejects.toMatchObject({ status: 404 })
  const again = action({ request: await posted({ revision: '2', note: 'x' }), params: { id: act.id }, context: office })
  await expect(again).rejects.toMatchObject({ status: 404 })
})
