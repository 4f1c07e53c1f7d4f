import { expect, test } from 'vitest'
import { photo } from '#test/integration/assistance/scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { actBody, actScene } from './act-scene.ts'

const database = testDatabase()

async function waitingAct() {
  const scene = await actScene(database.db)
  const id = nextId()
  await scene.onAct(id, { body: actBody({ note: undefined }) })
  return { ...scene, id, evidenceId: nextId() }
}

test('a photo is taken once, stripped, and moves the act’s revision', async () => {
  const { onEvidence, onAct, id, evidenceId, resources } = await waitingAct()
  const body = await photo()

  const first = await onEvidence(id, evidenceId, { body })
  const again = await onEvidence(id, evidenceId, { body })

  expect(first).toMatchObject({ status: 201, etag: '"2"', body: { id, revision: 2, awaitsEvidence: false } })
  expect(again).toMatchObject({ status: 200, etag: '"2"', body: { id, revision: 2 } })
  expect((await onAct(id, { method: 'GET' })).body).toMatchObject({
    evidence: [{ id: evidenceId, width: 40, height: 20 }],
  })
  for await (const hash of resources.storage.listWrittenBefore(new Date(Date.now() + 60_000))) {
    expect(Buffer.from((await resources.storage.get(hash)) ?? []).toString('latin1')).not.toContain('Máy thử')
  }
})

test('other bytes under the same id are a conflict', async () => {
  const { onEvidence, id, evidenceId } = await waitingAct()
  await onEvidence(id, evidenceId, { body: await photo() })

  const answered = await onEvidence(id, evidenceId, { body: await photo({ width: 50 }) })

  expect(answered).toMatchObject({ status: 409, body: { code: 'conflict' } })
})

test('a photo that was taken away does not come back', async () => {
  const { onEvidence, onAct, id, evidenceId } = await waitingAct()
  const body = await photo()
  await onEvidence(id, evidenceId, { body })
  await onAct(id, { method: 'DELETE' })

  expect(await onEvidence(id, evidenceId, { body })).toMatchObject({ status: 409, body: { code: 'evidence_removed' } })
  expect(await onEvidence(id, nextId(), { body })).toMatchObject({ status: 409, body: { code: 'already_withdrawn' } })
})

test.each(['image/gif', 'application/json', 'text/plain', ''])('a body of the type %j is not taken', async (type) => {
  const { onEvidence, id, evidenceId } = await waitingAct()

  const answered = await onEvidence(id, evidenceId, { body: await photo(), headers: { 'Content-Type': type } })

  expect(answered).toMatchObject({ status: 415, body: { code: 'media_type_unsupported' } })
})

test.each([
  ['a text', new TextEncoder().encode('x'.repeat(900))],
  ['half a photo', (await photo({ width: 900, height: 900 })).subarray(0, 700)],
  ['nothing', new Uint8Array()],
])('%s is no photo', async (_, body) => {
  const { onEvidence, id, evidenceId } = await waitingAct()

  expect(await onEvidence(id, evidenceId, { body })).toMatchObject({ status: 422, body: { code: 'photo_unreadable' } })
})

test('more than 10 MB are too large', async () => {
  const { onEvidence, id, evidenceId } = await waitingAct()

  const answered = await onEvidence(id, evidenceId, { body: new Uint8Array(10 * 1024 * 1024 + 1) })

  expect(answered).toMatchObject({ status: 413, body: { code: 'body_too_large', facts: { most: 10 * 1024 * 1024 } } })
})

test('a fifth photo is one too many', async () => {
  const { onEvidence, id } = await waitingAct()
  for (let width = 41; width < 45; width += 1) await onEvidence(id, nextId(), { body: await photo({ width }) })

  const answered = await onEvidence(id, nextId(), { body: await photo({ width: 60 }) })

  expect(answered).toMatchObject({ status: 422, body: { code: 'photos_too_many' } })
})

test('a decided act takes no photo', async () => {
  const { onEvidence, onVerdicts, id, evidenceId } = await waitingAct()
  await onVerdicts([{ assistanceId: id, revision: 1, decision: 'rejected', reason: 'not_plausible' }])

  const answered = await onEvidence(id, evidenceId, { body: await photo() })

  expect(answered).toMatchObject({ status: 409, body: { code: 'already_decided' } })
})

test('for nobody else there is such an act, and a token needs its scope', async () => {
  const { onEvidence, id, evidenceId, collective, verifier } = await waitingAct()
  const { account: colleague } = await makeMember(database.db, { collective })
  const body = await photo()

  for (const by of [colleague, verifier]) {
    expect(await onEvidence(id, evidenceId, { body, by })).toMatchObject({ status: 404 })
  }
  expect(await onEvidence(nextId(), evidenceId, { body })).toMatchObject({ status: 404 })
  expect(await onEvidence(id, 'anh-1', { body })).toMatchObject({ status: 404 })
  expect(await onEvidence(id, evidenceId, { body, scopes: ['read', 'verify'] })).toMatchObject({ status: 403 })
})

test('an edit keeps the photos', async () => {
  const { onEvidence, onAct, id, evidenceId } = await waitingAct()
  const body = actBody({ note: undefined })
  await onEvidence(id, evidenceId, { body: await photo() })

  const edited = await onAct(id, { body: { ...body, place: 'Ngõ thử nghiệm' }, headers: { 'If-Match': '2' } })

  expect(edited).toMatchObject({ status: 200, body: { revision: 3, awaitsEvidence: false } })
  expect((await onAct(id, { method: 'GET' })).body).toMatchObject({ evidence: [{ id: evidenceId }] })
})
