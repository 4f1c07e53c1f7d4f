import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assistances, campaigns } from '#db/schema/index.ts'
import { receivedUntil } from '#server/domain/campaigns/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { recordingScene } from './scene.ts'

const database = testDatabase()

test('help of the last evening is recorded while the campaign is closed already', async () => {
  const { db } = database
  const { assistance, campaign, author, resources, input } = await recordingScene(db)
  await db.update(campaigns).set({ state: 'closed' }).where(eq(campaigns.id, campaign.id))
  const end = receivedUntil(campaign)
  const lastEvening = new Date(end.getTime() - 50 * 3_600_000)

  resources.clock.moveTo(end)
  const form = await assistance.readRecordForm(author)
  const inTime = await assistance.recordAssistance(author, { ...input(), occurredAt: lastEvening })
  resources.clock.moveTo(new Date(end.getTime() + 1))
  const late = await assistance.recordAssistance(author, { ...input(), occurredAt: lastEvening })

  expect(form?.campaign.id).toBe(campaign.id)
  expect(inTime).toMatchObject({ ok: true, value: { state: 'waiting' } })
  expect(late).toEqual({ ok: false, error: { code: 'recording_closed', closedAt: end } })
  expect(await assistance.readRecordForm(author)).toBeUndefined()
})

test('the deadline passes while the request is running: answer and stored state agree', async () => {
  const { db } = database
  const { assistance, campaign, author, resources, input } = await recordingScene(db)
  const end = receivedUntil(campaign)
  const act = { ...input(), occurredAt: new Date(end.getTime() - 50 * 3_600_000) }
  resources.clock.moveTo(end)

  const asked = assistance.recordAssistance(author, act)
  resources.clock.moveTo(new Date(end.getTime() + 1))
  const answer = await asked

  const [stored] = await db.select().from(assistances).where(eq(assistances.id, act.id))
  const isInTime = stored !== undefined && stored.receivedAt <= end
  expect(answer.ok).toBe(isInTime)
  expect(stored === undefined || isInTime).toBe(true)
})
