import { expect, test } from 'vitest'
import type { Database, Transaction } from '#db/client.ts'
import { auditEvents, campaigns } from '#db/schema/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { nextId, testNow } from '#test/support/factories/sequence.ts'
import { countRows, photo, recordingScene } from './scene.ts'

const database = testDatabase()

async function recorded(db: Database | Transaction = database.db) {
  const scene = await recordingScene(db)
  const record = async () => {
    const act = scene.input()
    await scene.assistance.recordAssistance(scene.author, act)
    return act.id
  }
  const assistanceId = await record()
  const sent = { campaignId: scene.campaign.id, assistanceId, evidenceId: nextId(), bytes: await photo() }
  return { ...scene, record, sent }
}

test('a photo is there under the id its sender gave it, and the audit says so', async () => {
  const { assistance, author, sent } = await recorded()

  const added = await assistance.addEvidence(author, sent)

  expect(added).toMatchObject({ ok: true, value: { isNew: true, revision: 2 } })
  expect(await assistance.findEvidence(author, sent.evidenceId)).toMatchObject({ ok: true })
  const events = await database.db.select().from(auditEvents)
  expect(events.at(-1)).toMatchObject({
    action: 'assistance.edited',
    details: { revision: 2, changed: ['evidence'], evidenceId: sent.evidenceId },
  })
})

test('the same bytes again are the same photo, also after the act was decided', async () => {
  const { assistance, author, sent } = await recorded()
  await assistance.addEvidence(author, sent)
  const again = await assistance.addEvidence(author, sent)
  const { account: verifier } = await makeMember(database.db, { roles: ['verifier'] })
  await assistance.recordVerdicts(verifier, [{ assistanceId: sent.assistanceId, revision: 2, decision: 'accepted' }])

  const later = await assistance.addEvidence(author, sent)

  expect(again).toMatchObject({ ok: true, value: { isNew: false, revision: 2, state: 'waiting' } })
  expect(later).toMatchObject({ ok: true, value: { isNew: false, revision: 2, state: 'accepted' } })
  expect(await countRows(database.db, 'evidence_files')).toBe(1)
})

test('other bytes under the same id, or the same under another act, are a conflict', async () => {
  const { assistance, author, sent, record } = await recorded()
  await assistance.addEvidence(author, sent)

  const answers = [
    await assistance.addEvidence(author, { ...sent, bytes: await photo({ width: 60 }) }),
    await assistance.addEvidence(author, { ...sent, assistanceId: await record() }),
  ]

  expect(answers).toEqual(Array(2).fill({ ok: false, error: { code: 'conflict' } }))
})

test('a photo that was taken off its act does not come back by being sent again', async () => {
  const { assistance, author, sent } = await recorded()
  await assistance.addEvidence(author, sent)
  await assistance.withdrawAssistance(author, { id: sent.assistanceId, revision: 2 })

  expect(await assistance.addEvidence(author, sent)).toEqual({ ok: false, error: { code: 'evidence_removed' } })
  const another = { ...sent, evidenceId: nextId() }
  expect(await assistance.addEvidence(author, another)).toEqual({ ok: false, error: { code: 'already_withdrawn' } })
})

test('nobody but the author adds a photo; for others there is no such act', async () => {
  const { assistance, collective, sent } = await recorded()
  const others = [
    (await makeMember(database.db, { collective })).account,
    (await makeMember(database.db, { roles: ['verifier', 'office', 'admin'] })).account,
  ]

  for (const other of others) {
    expect(await assistance.addEvidence(other, sent)).toEqual({ ok: false, error: { code: 'not_found' } })
  }
  expect(await countRows(database.db, 'evidence_files')).toBe(0)
})

test('an act of another campaign is not found', async () => {
  const { assistance, author, sent } = await recorded()

  const answer = await assistance.addEvidence(author, { ...sent, campaignId: nextId() })

  expect(answer).toEqual({ ok: false, error: { code: 'not_found' } })
})

test('a decided act takes no photo, nor does a campaign that is final or long over', async () => {
  const { assistance, author, sent, record, resources } = await recorded()
  const { account: verifier } = await makeMember(database.db, { roles: ['verifier'] })
  await assistance.recordVerdicts(verifier, [{ assistanceId: sent.assistanceId, revision: 1, decision: 'accepted' }])
  const waiting = { ...sent, assistanceId: await record() }

  expect(await assistance.addEvidence(author, sent)).toEqual({ ok: false, error: { code: 'already_decided' } })
  resources.clock.moveTo(new Date(testNow.getTime() + 30 * 24 * 3_600_000))
  expect(await assistance.addEvidence(author, waiting)).toMatchObject({ error: { code: 'recording_closed' } })
  await database.db.update(campaigns).set({ state: 'finalised' })
  expect(await assistance.addEvidence(author, waiting)).toEqual({ ok: false, error: { code: 'campaign_closed' } })
})

test('an act has four photos at most, and what cannot be decoded is none', async () => {
  const { assistance, author, sent } = await recorded()
  const add = (bytes: Uint8Array) => assistance.addEvidence(author, { ...sent, evidenceId: nextId(), bytes })

  const text = await add(new TextEncoder().encode('x'.repeat(900)))
  for (let width = 41; width < 45; width += 1) await add(await photo({ width }))
  const fifth = await add(await photo({ width: 50 }))

  expect([text, fifth]).toEqual([
    { ok: false, error: { code: 'file_type' } },
    { ok: false, error: { code: 'photos_too_many' } },
  ])
})

test('the same photo sent eight times at once is one photo, and every sender is told so', async () => {
  const { db } = await freshDatabase()
  const { assistance, author, sent } = await recorded(db)

  const answers = await Promise.all(Array.from({ length: 8 }, () => assistance.addEvidence(author, sent)))

  expect(answers.map((answer) => answer.ok && answer.value.revision)).toEqual(Array(8).fill(2))
  expect(answers.filter((answer) => answer.ok && answer.value.isNew)).toHaveLength(1)
  expect(await countRows(db, 'evidence_files')).toBe(1)
})

test('one id sent to two acts at once is the photo of one of them', async () => {
  const { db } = await freshDatabase()
  const { assistance, author, sent, record } = await recorded(db)
  const other = { ...sent, assistanceId: await record() }

  const answers = await Promise.all([assistance.addEvidence(author, sent), assistance.addEvidence(author, other)])

  expect(answers.map((answer) => (answer.ok ? 'added' : answer.error.code)).sort()).toEqual(['added', 'conflict'])
  expect(await countRows(db, 'evidence_files')).toBe(1)
})
