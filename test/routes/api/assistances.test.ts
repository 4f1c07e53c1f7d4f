import { expect, test } from 'vitest'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { actBody, actScene } from './act-scene.ts'

const database = testDatabase()

test('an act is kept under the id its sender made, and answered the same when it is sent again', async () => {
  const { onAct } = await actScene(database.db)
  const id = nextId()
  const body = actBody({ citizen: { idNumber: '000055000001', groups: ['poor', 'disabled'] } })

  const first = await onAct(id, { body })
  const again = await onAct(id, {
    body: { ...body, citizen: { groups: ['disabled', 'poor'], idNumber: '000055000001' } },
  })

  expect(first).toMatchObject({ status: 201, etag: '"1"', body: { id, state: 'waiting', revision: 1 } })
  expect(again).toMatchObject({ status: 200, etag: '"1"', body: { id, state: 'waiting', revision: 1 } })
})

test('codes choose station, session and model; the same instant in another zone is the same content', async () => {
  const { onAct, campaign } = await actScene(database.db)
  const id = nextId()
  const { station, lesson, model } = campaign
  const body = actBody({ channel: 'station', stationCode: station.code, modelCode: model.code })
  await onAct(id, { body: { ...body, occurredAt: '2026-09-08T01:00:00Z' } })
  const inClass = nextId()
  const lessonBody = { serviceCode: 'digital_literacy_lesson', channel: 'class', sessionCode: lesson.code }
  await onAct(inClass, { body: actBody(lessonBody) })

  expect(await onAct(id, { body: { ...body, occurredAt: '2026-09-08T08:00:00+07:00' } })).toMatchObject({ status: 200 })
  expect((await onAct(id, { method: 'GET' })).body).toMatchObject({
    ...{ stationCode: station.code, modelCode: model.code, sessionCode: null, occurredAt: '2026-09-08T01:00:00.000Z' },
  })
  expect((await onAct(inClass, { method: 'GET' })).body).toMatchObject({ sessionCode: lesson.code, channel: 'class' })
})

test('another content under the same id is a conflict', async () => {
  const { onAct, collective } = await actScene(database.db)
  const id = nextId()
  const body = actBody()
  await onAct(id, { body })
  const { account: colleague } = await makeMember(database.db, { collective })

  expect(await onAct(id, { body: { ...body, note: 'Khác' } })).toMatchObject({
    status: 409,
    body: { code: 'conflict' },
  })
  expect(await onAct(id, { body, by: colleague })).toMatchObject({ status: 409, body: { code: 'conflict' } })
})

test('an edit names the revision it saw, and is answered the same when it is sent again', async () => {
  const { onAct } = await actScene(database.db)
  const id = nextId()
  const body = actBody()
  await onAct(id, { body })
  const edit = { body: { ...body, note: 'Cài đặt tại ngõ' }, headers: { 'If-Match': '1' } }

  const edited = await onAct(id, edit)
  const again = await onAct(id, { ...edit, headers: { 'If-Match': '"1"' } })
  const stale = await onAct(id, { body: { ...body, note: 'Ý khác' }, headers: { 'If-Match': '"1"' } })
  const first = await onAct(id, { body })

  expect(edited).toMatchObject({ status: 200, etag: '"2"', body: { revision: 2 } })
  expect(again).toMatchObject({ status: 200, etag: '"2"', body: { revision: 2 } })
  expect(stale).toMatchObject({ status: 412, body: { code: 'changed_since_seen' } })
  expect(first).toMatchObject({ status: 200, etag: '"2"' })
})

test.each(['*', '"abc"', '0', '"1", "2"'])('If-Match: %s names no revision', async (header) => {
  const { onAct } = await actScene(database.db)

  const answered = await onAct(nextId(), { body: actBody(), headers: { 'If-Match': header } })

  expect(answered).toMatchObject({ status: 422, body: { errors: [{ parameter: 'If-Match' }] } })
})

test.each<[Record<string, unknown>, string, string]>([
  [{ mode: 'magic' }, '/mode', 'choose_one'],
  [{ serviceCode: undefined }, '/serviceCode', 'required'],
  [{ occurredAt: 'hôm qua' }, '/occurredAt', 'not_a_date'],
  [{ occurredAt: '2026-09-08T08:00:00' }, '/occurredAt', 'not_a_date'],
  [{ citizen: { idNumber: '000055000001', groups: ['rich'] } }, '/citizen/groups/0', 'choose_one'],
  [{ note: 'x'.repeat(501) }, '/note', 'too_long'],
  [{ authorId: nextId() }, '/authorId', 'invalid'],
  [{ citizen: { idNumber: '000055', groups: [] } }, '/citizen/idNumber', 'invalid'],
  [{ citizen: { phone: '12', groups: [] } }, '/citizen/phone', 'invalid'],
  [{ citizen: { groups: [] } }, '/citizen', 'required'],
  [{ channel: 'station' }, '/stationCode', 'required'],
  [{ channel: 'class' }, '/sessionCode', 'required'],
  [{ serviceCode: 'online_filing' }, '/receiptNumber', 'required'],
  [{ serviceCode: 'online_safety', note: undefined }, '/note', 'required'],
  [{ occurredAt: '2026-09-09T09:00:00+07:00' }, '/occurredAt', 'in_the_future'],
  [{ occurredAt: '2026-09-01T09:00:00+07:00' }, '/lateReason', 'required'],
])('%j is not right yet, and %s is named', async (part, pointer, code) => {
  const { onAct } = await actScene(database.db)

  const answered = await onAct(nextId(), { body: actBody(part) })

  expect(answered.status).toBe(422)
  expect(answered.body.errors).toEqual([{ pointer, code, detail: expect.any(String) }])
})

test('a citizen’s number is neither repeated nor told to anybody', async () => {
  const { onAct } = await actScene(database.db)
  const id = nextId()
  const idNumber = '000055765432'
  const answers = [
    await onAct(id, { body: actBody({ citizen: { idNumber, groups: [] } }) }),
    await onAct(id, { body: actBody({ citizen: { idNumber: `${idNumber}9`, groups: [] } }) }),
    await onAct(nextId(), { body: actBody({ citizen: { idNumber, groups: [] }, note: `số ${idNumber}` }) }),
    await onAct(nextId(), { body: actBody({ citizen: { idNumber, groups: [] }, receiptNumber: idNumber }) }),
    await onAct(id, { method: 'GET' }),
  ]

  expect(answers.map(({ status }) => status)).toEqual([201, 422, 422, 422, 200])
  expect(answers.map(({ text }) => text).join()).not.toContain(idNumber)
})

test('an act may come before its photo, and says that it waits for it', async () => {
  const { onAct } = await actScene(database.db)

  const unproven = await onAct(nextId(), { body: actBody({ note: undefined }) })

  expect(unproven).toMatchObject({ status: 201, body: { awaitsEvidence: true } })
  expect(await onAct(nextId(), { body: actBody() })).toMatchObject({ status: 201, body: { awaitsEvidence: false } })
})

test('the author reads state, verdict, points and the lines that add up to them', async () => {
  const { onAct, onVerdicts } = await actScene(database.db)
  const id = nextId()
  await onAct(id, { body: actBody() })
  const waiting = await onAct(id, { method: 'GET' })
  await onVerdicts([{ assistanceId: id, revision: 1, decision: 'accepted' }])

  const accepted = await onAct(id, { method: 'GET', headers: { 'If-None-Match': '"1"' } })

  expect(waiting).toMatchObject({ status: 200, etag: '"1"', body: { verdict: null, points: 0, lines: [] } })
  expect(accepted).toMatchObject({
    status: 200,
    body: { state: 'accepted', verdict: { decision: 'accepted', reason: null }, points: 5, lines: [{ points: 5 }] },
  })
})

test('an act is withdrawn as it was seen, or as it is, and once is enough', async () => {
  const { onAct } = await actScene(database.db)
  const [seen, unseen] = [nextId(), nextId()]
  for (const id of [seen, unseen]) await onAct(id, { body: actBody() })
  const withdraw = (id: string, headers = {}) => onAct(id, { method: 'DELETE', headers })

  expect(await withdraw(seen, { 'If-Match': '"2"' })).toMatchObject({ status: 412 })
  expect(await withdraw(seen, { 'If-Match': '"1"' })).toMatchObject({ status: 200, body: { state: 'withdrawn' } })
  expect(await withdraw(unseen)).toMatchObject({ status: 200, etag: '"2"', body: { state: 'withdrawn' } })
  expect(await withdraw(unseen)).toMatchObject({ status: 200, etag: '"2"', body: { state: 'withdrawn' } })
})

test('a decided act is neither changed nor withdrawn', async () => {
  const { onAct, onVerdicts } = await actScene(database.db)
  const id = nextId()
  const body = actBody()
  await onAct(id, { body })
  await onVerdicts([{ assistanceId: id, revision: 1, decision: 'accepted' }])

  const answers = [
    await onAct(id, { body: { ...body, note: 'Khác' }, headers: { 'If-Match': '1' } }),
    await onAct(id, { method: 'DELETE' }),
  ]

  expect(answers).toMatchObject(Array(2).fill({ status: 409, body: { code: 'already_decided' } }))
  expect(await onAct(id, { body })).toMatchObject({ status: 200, body: { state: 'accepted' } })
})
