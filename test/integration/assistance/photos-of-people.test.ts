import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEvents } from '#db/schema/index.ts'
import { insertEvidence } from '#server/domain/assistance/evidence-store.ts'
import { sweepEvidence } from '#server/domain/assistance/sweep-evidence.ts'
import { testDatabase } from '#test/support/database.ts'
import { nextId, testNow } from '#test/support/factories/sequence.ts'
import { photo } from './scene.ts'
import { accepting, verdictScene } from './verdict-scene.ts'

const database = testDatabase()
const reason = 'evidence_shows_person'

/** An act with a photo that lies in storage. */
async function actWithPhoto() {
  const scene = await verdictScene(database.db)
  const act = await scene.act()
  const stored = await scene.assistance.storeEvidence(scene.author, await photo())
  if (!stored.ok) throw new Error('The photo was not stored.')
  await insertEvidence(database.db, [
    {
      ...{ ...stored.value, id: nextId(), wardId: scene.campaign.wardId, assistanceId: act.id },
      ...{ position: 0, storedAt: testNow },
    },
  ])
  const photosLeft = async () => (await scene.assistance.readAssistance(scene.author, act.id))?.photos.length
  return { ...scene, one: act, sha256: stored.value.sha256, photosLeft }
}

test.for(['returned', 'rejected'] as const)('an act %s for showing a person loses its photos', async (decision) => {
  const { assistance, verifier, one, photosLeft, resources, sha256 } = await actWithPhoto()

  await assistance.recordVerdicts(verifier, [accepting(one, { decision, reason })])

  expect(await photosLeft()).toBe(0)
  const audit = await database.db.select().from(auditEvents).where(eq(auditEvents.subjectId, one.id))
  expect(audit.map(({ action }) => action).sort()).toEqual(['evidence.removed', `verdict.${decision}`])
  await sweepEvidence(resources, new Date(Date.now() + 60_000))
  expect(await resources.storage.has(sha256)).toBe(false)
})

test('another reason leaves the photos', async () => {
  const { assistance, verifier, one, photosLeft } = await actWithPhoto()

  await assistance.recordVerdicts(verifier, [accepting(one, { decision: 'returned', reason: 'evidence_unclear' })])

  expect(await photosLeft()).toBe(1)
})

test('undoing does not bring the photos back', async () => {
  const { assistance, verifier, one, photosLeft, traceOf } = await actWithPhoto()
  const [answer] = await assistance.recordVerdicts(verifier, [accepting(one, { decision: 'returned', reason })])
  if (!answer?.result.ok) throw new Error('The act was not returned.')

  await assistance.undoVerdicts(verifier, [answer.result.value.verdictId])

  expect(await traceOf(one.id)).toMatchObject({ state: 'waiting' })
  expect(await photosLeft()).toBe(0)
})

test('a reversal for showing a person takes the photos of the accepted act', async () => {
  const { assistance, verifier, one, photosLeft, somebody } = await actWithPhoto()
  await assistance.recordVerdicts(verifier, [accepting(one)])
  expect(await photosLeft()).toBe(1)

  const office = await somebody('office')
  await assistance.reverseVerdict(office, { assistanceId: one.id, revision: one.revision, reason, note: 'Lộ giấy tờ' })

  expect(await photosLeft()).toBe(0)
})
