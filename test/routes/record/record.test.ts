import sharp from 'sharp'
import { expect, test } from 'vitest'
import { action, loader } from '#app/routes/record/route.tsx'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'
import { routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const params = {}
const citizenNumber = '000055123987'

async function scene() {
  const resources = testResources(database.db)
  const campaign = await makeCampaign(database.db, { isDemo: true })
  const { account: actor } = await makeMember(database.db)
  const context = routeContext(resources, { actor, path: '/record' })
  const typed = {
    ...{ id: nextId(), campaignId: campaign.id, serviceCode: 'ihanoi', mode: 'guided', channel: 'station' },
    ...{ stationCode: campaign.station.code, capacity: 'voluntary', occurredAt: '2026-09-08T08:00', citizenNumber },
    ...{ note: 'Cài đặt và đăng nhập được' },
  }
  const send = async (part: Record<string, string> = {}, files: readonly File[] = []) =>
    answered(await action({ request: posted({ ...typed, ...part }, files), params, context }))
  return { resources, campaign, actor, context, typed, send }
}

function posted(fields: Record<string, string>, files: readonly File[]): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  for (const file of files) body.append('photos', file)
  return new Request('http://localhost/record', { method: 'POST', body })
}

function answered(answer: Awaited<ReturnType<typeof action>>) {
  if ('data' in answer) return { ...answer.data, status: answer.init?.status, location: null, cookie: null }
  const { status, headers } = answer
  return { errors: undefined, status, location: headers.get('Location'), cookie: headers.get('Set-Cookie') }
}

async function picture(): Promise<File> {
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#b03010' } })
    .png()
    .toBuffer()
  return new File([new Uint8Array(bytes)], 'anh.png', { type: 'image/png' })
}

test('the form offers the campaign and an id for the act', async () => {
  const { context, campaign } = await scene()

  const data = await loader({ request: new Request('http://localhost/record'), params, context })

  expect(data.form).toMatchObject({ offer: { campaignId: campaign.id, latest: '2026-09-08T09:00' } })
  expect(data.form?.id).toMatch(/^[0-9a-f-]{36}$/)
})

test('a form sent without JavaScript records the act and remembers only choices', async () => {
  const { send, typed, actor, context } = await scene()

  const answer = await send({}, [await picture()])

  expect(answer).toMatchObject({ status: 303, location: `/record/sent/${typed.id}` })
  expect(answer.cookie).toContain('last_choices=ihanoi~station~')
  expect(answer.cookie).not.toContain(citizenNumber)
  const act = await context.application.assistance.readAssistance(actor, typed.id)
  expect(act).toMatchObject({ state: 'waiting', citizenGroups: ['older'], photos: [{ width: 30, height: 20 }] })
})

test('the same form sent again leads to the same act', async () => {
  const { send } = await scene()
  const first = await send()

  expect(await send()).toEqual(first)
})

test('a refusal keeps what was typed and every photo, and sends no number back', async () => {
  const { send, typed } = await scene()

  const answer = await send({ occurredAt: '2026-09-01T08:00', citizenPhone: '0000000001' }, [await picture()])

  expect(answer).toMatchObject({
    status: 422,
    refusal: { code: 'too_late' },
    errors: { fields: { lateReason: ['required'] } },
  })
  expect(answer.errors?.values).toMatchObject({ note: typed.note, id: typed.id, stationCode: typed.stationCode })
  expect(answer.errors?.values.kept).toHaveLength(1)
  expect(JSON.stringify(answer)).not.toMatch(/000055123987|0000000001/)
})

test('the photo that a refused form sent is on the act that is sent after it', async () => {
  const { send, typed, actor, context } = await scene()
  const refused = await send({ channel: 'household', note: 'số 000055123987' }, [await picture()])
  const [token = ''] = refused.errors?.values.kept ?? []

  await send({ kept: token })

  expect(refused).toMatchObject({ status: 422, refusal: { code: 'digits_in_text' } })
  expect((await context.application.assistance.readAssistance(actor, typed.id))?.photos).toHaveLength(1)
})

test.each([
  [{ serviceCode: '' }, 'serviceCode', 'required'],
  [{ mode: 'x' }, 'mode', 'choose_one'],
  [{ occurredAt: 'yesterday' }, 'occurredAt', 'not_a_date'],
  [{ occurredAt: '2026-13-40T99:99' }, 'occurredAt', 'not_a_date'],
  [{ place: 'x'.repeat(121) }, 'place', 'too_long'],
  [{ citizenNumber: '123' }, 'citizenNumber', 'invalid'],
  [{ citizenNumber: '' }, 'citizenNumber', 'required'],
  [{ stationCode: '' }, 'stationCode', 'choose_one'],
])('%j marks %s as %s', async (part, field, code) => {
  const { send } = await scene()

  expect(await send(part)).toMatchObject({ status: 422, errors: { fields: { [field]: [code] } } })
})

test('another act under an id that is taken gets another id', async () => {
  const { send } = await scene()
  await send()

  const answer = await send({ note: 'Việc khác' })

  expect(answer).toMatchObject({ status: 409, refusal: { code: 'conflict' } })
  expect(answer.errors?.values.id).toBeUndefined()
})

test('a photo of more than 10 MB is answered with 413 and the words stay', async () => {
  const { send, typed } = await scene()

  const answer = await send({}, [new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.jpg')])

  expect(answer).toMatchObject({
    status: 413,
    errors: { fields: { photos: ['file_too_large'] }, values: { note: typed.note } },
  })
})

test('a file that is no picture marks the photos', async () => {
  const { send } = await scene()

  expect(await send({}, [new File(['x'.repeat(500)], 'a.heic')])).toMatchObject({
    status: 422,
    errors: { fields: { photos: ['file_type'] } },
  })
})

test('a body that is no form is answered with 415', async () => {
  const { context } = await scene()
  const headers = { 'Content-Type': 'application/json' }
  const request = new Request('http://localhost/record', { method: 'POST', body: '{}', headers })

  expect(answered(await action({ request, params, context }))).toMatchObject({
    status: 415,
    errors: { form: ['unreadable'] },
  })
})

test('a guest signs in first, an auditor is shown no form', async () => {
  const { resources } = await scene()
  const request = new Request('http://localhost/record')
  const auditor = await makeAccount(database.db, { roles: ['auditor'] })

  await expect(
    loader({ request, params, context: routeContext(resources, { path: '/record' }) }),
  ).rejects.toMatchObject({
    status: 302,
  })
  expect(await loader({ request, params, context: routeContext(resources, { actor: auditor }) })).toMatchObject({
    isReadOnly: true,
    form: undefined,
  })
})
