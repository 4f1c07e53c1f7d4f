import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assistances } from '#db/schema/assistance.ts'
import { services } from '#db/schema/campaigns.ts'
import type { AssistanceInput } from '#server/domain/assistance/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { photo, recordingScene } from './scene.ts'
import { accepting, codesOf } from './verdict-scene.ts'

const database = testDatabase()

/** An act sent before its photo, of a service that a photo or a note proves; it has no note. */
async function unproven() {
  const scene = await recordingScene(database.db)
  const { account: verifier } = await makeMember(database.db, { roles: ['verifier'] })
  const act: AssistanceInput = { ...scene.input(), note: null }
  const recorded = await scene.assistance.recordAssistance(scene.author, act, { mayPhotoFollow: true })
  const photoOf = async () => ({
    ...{ campaignId: scene.campaign.id, assistanceId: act.id, evidenceId: nextId(), bytes: await photo() },
  })
  const deal = () => scene.assistance.dealActs(verifier, { campaignId: scene.campaign.id, count: 5 })
  const row = async () => (await database.db.select().from(assistances).where(eq(assistances.id, act.id)))[0]
  return { ...scene, verifier, act, recorded, photoOf, deal, row }
}

test('an act whose photo follows is kept, but only for a sender that may send it later', async () => {
  const { assistance, author, act, recorded } = await unproven()

  expect(recorded).toMatchObject({ ok: true, value: { isNew: true, state: 'waiting', revision: 1 } })
  const onScreen = await assistance.recordAssistance(author, { ...act, id: nextId() })
  expect(onScreen).toEqual({ ok: false, error: { code: 'proof_missing' } })
})

test('what a photo cannot prove is asked for at once', async () => {
  const { assistance, author, act } = await unproven()
  const rules = { mayPhotoFollow: true }
  const send = (part: Partial<AssistanceInput>) =>
    assistance.recordAssistance(author, { ...act, id: nextId(), ...part }, rules)

  expect(await send({ serviceCode: 'online_filing' })).toEqual({ ok: false, error: { code: 'receipt_missing' } })
  expect(await send({ serviceCode: 'online_safety' })).toEqual({ ok: false, error: { code: 'note_missing' } })
})

test('until its photo is there an act is dealt to nobody, counted in no queue and cannot be accepted', async () => {
  const { assistance, verifier, act, deal, campaign } = await unproven()

  expect(await deal()).toEqual({ ok: true, value: [] })
  const queue = await assistance.readQueue(verifier, { slug: campaign.slug, count: 5 })
  expect(queue).toMatchObject({ ok: true, value: { counts: { waiting: 0, left: 0 } } })
  const answers = await assistance.recordVerdicts(verifier, [accepting({ id: act.id, revision: 1 })])
  expect(codesOf(answers)).toEqual(['evidence_missing'])
})

test('once its photo is there an act is dealt and accepted', async () => {
  const { assistance, author, verifier, act, photoOf, deal } = await unproven()

  const added = await assistance.addEvidence(author, await photoOf())

  expect(added).toEqual({ ok: true, value: { id: act.id, state: 'waiting', revision: 2, isNew: true } })
  expect(await deal()).toEqual({ ok: true, value: [act.id] })
  const answers = await assistance.recordVerdicts(verifier, [accepting({ id: act.id, revision: 2 })])
  expect(codesOf(answers)).toEqual(['granted'])
})

test('its author reads that the photo is missing, until it is there', async () => {
  const { assistance, author, act, photoOf } = await unproven()
  const told = async () => [
    (await assistance.readAssistance(author, act.id))?.awaitsPhoto,
    (await assistance.readOwnWork(author, {}))?.acts[0]?.awaitsPhoto,
    await assistance.awaitsPhoto(act.id),
  ]

  expect(await told()).toEqual([true, true, true])
  await assistance.addEvidence(author, await photoOf())
  expect(await told()).toEqual([false, false, false])
})

test('an act without proof may still be sent back', async () => {
  const { assistance, verifier, act } = await unproven()
  const item = { assistanceId: act.id, revision: 1, decision: 'returned', reason: 'evidence_missing' } as const

  expect(codesOf(await assistance.recordVerdicts(verifier, [item]))).toEqual(['granted'])
})

test('a note or a receipt number counts only where the service takes it', async () => {
  const { assistance, author, campaign, act, deal } = await unproven()
  const ihanoi = campaign.services.ihanoi?.id ?? ''
  await database.db
    .update(services)
    .set({ evidence: ['photo'] })
    .where(eq(services.id, ihanoi))
  const noted = { ...act, id: nextId(), note: 'Cài đặt tại nhà' }

  await assistance.recordAssistance(author, noted, { mayPhotoFollow: true })

  expect(await deal()).toEqual({ ok: true, value: [] })
})

test('photos that show a person leave an act that is dealt on but not accepted without another', async () => {
  const { assistance, author, verifier, act, photoOf, deal } = await unproven()
  await assistance.addEvidence(author, await photoOf())
  const item = { assistanceId: act.id, revision: 2, decision: 'rejected', reason: 'evidence_shows_person' } as const
  const [rejected] = await assistance.recordVerdicts(verifier, [item])
  if (!rejected?.result.ok) throw new Error('not rejected')

  await assistance.undoVerdicts(verifier, [rejected.result.value.verdictId])

  expect(await deal()).toEqual({ ok: true, value: [act.id] })
  const answers = await assistance.recordVerdicts(verifier, [accepting({ id: act.id, revision: 2 })])
  expect(codesOf(answers)).toEqual(['evidence_missing'])
})

test('a returned act goes back to the pile with its new photo', async () => {
  const { assistance, author, verifier, act, photoOf, row } = await unproven()
  const item = { assistanceId: act.id, revision: 1, decision: 'returned', reason: 'evidence_missing' } as const
  await assistance.recordVerdicts(verifier, [item])

  await assistance.addEvidence(author, await photoOf())

  expect(await row()).toMatchObject({ state: 'waiting', revision: 2, decidedAt: null })
})

test('a verdict that had not seen the new photo is refused', async () => {
  const { assistance, author, verifier, act, photoOf } = await unproven()
  await assistance.addEvidence(author, await photoOf())

  await assistance.addEvidence(author, await photoOf())

  const answers = await assistance.recordVerdicts(verifier, [accepting({ id: act.id, revision: 2 })])
  expect(codesOf(answers)).toEqual(['changed_since_seen'])
})
