import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { assistances } from '#db/schema/assistance.ts'
import type { AssistanceInput, EditInput } from '#server/domain/assistance/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { countRows, photo, recordingScene } from './scene.ts'

const database = testDatabase()

function edit(act: AssistanceInput, part: Partial<EditInput['content']> = {}, revision = 1): EditInput {
  const { id, evidence: _evidence, campaignId: _campaign, ...content } = act
  return {
    ...{ id, revision, keptEvidenceIds: [], evidence: [] },
    content: { ...content, citizen: { isKept: true, groups: act.citizen.groups }, receipt: 'kept', ...part },
  }
}

async function recorded() {
  const scene = await recordingScene(database.db)
  const act = scene.input()
  await scene.assistance.recordAssistance(scene.author, act)
  const row = async () => (await database.db.select().from(assistances).where(eq(assistances.id, act.id)))[0]
  const setState = (state: 'returned' | 'accepted' | 'rejected') =>
    database.db.update(assistances).set({ state, decidedAt: new Date() }).where(eq(assistances.id, act.id))
  return { ...scene, act, row, setState }
}

test('an edit is the next revision and says which fields it changed', async () => {
  const { assistance, author, act, row } = await recorded()

  const edited = await assistance.editAssistance(author, edit(act, { note: 'Cài đặt tại ngõ', channel: 'remote' }))

  expect(edited).toMatchObject({ ok: true, value: { revision: 2, state: 'waiting' } })
  expect(await row()).toMatchObject({ note: 'Cài đặt tại ngõ', channel: 'remote', citizenKey: act.citizen.key })
  const [revision] = await database.db.execute(`select changed from assistance_revisions where revision = 2`)
  expect(revision).toEqual({ changed: ['channel', 'note'] })
})

test('a new citizen makes a new credit, and the answer to the first submission stays', async () => {
  const { assistance, author, act, row } = await recorded()
  const citizen = { key: 'another', strength: 'identity', isOlder: true, groups: [] } as const

  await assistance.editAssistance(author, edit(act, { citizen }))

  expect(await row()).toMatchObject({ creditKey: 'citizen:another:ihanoi', citizenGroups: ['older'] })
  expect(await assistance.recordAssistance(author, act)).toMatchObject({
    ok: true,
    value: { isNew: false, revision: 2 },
  })
})

test('an edit aimed at another credit stands in line anew, any other keeps its place', async () => {
  const { assistance, author, act, row, resources } = await recorded()
  const recordedAt = resources.clock.now()
  const editedAt = new Date(recordedAt.getTime() + 60_000)
  const citizen = { key: 'another', strength: 'identity', isOlder: false, groups: [] } as const
  resources.clock.moveTo(editedAt)

  await assistance.editAssistance(author, edit(act, { note: 'Bổ sung' }))
  const kept = await row()
  await assistance.editAssistance(author, edit(act, { citizen }, 2))

  expect(kept).toMatchObject({ creditSince: recordedAt })
  expect(await row()).toMatchObject({ creditSince: editedAt, receivedAt: recordedAt })
})

test('a returned act goes back to the pile when it is edited', async () => {
  const { assistance, author, act, row, setState } = await recorded()
  await setState('returned')

  await assistance.editAssistance(author, edit(act, { note: 'Bổ sung' }))

  expect(await row()).toMatchObject({ state: 'waiting', decidedAt: null })
})

test.each(['accepted', 'rejected'] as const)('an %s act is neither edited nor withdrawn', async (state) => {
  const { assistance, author, act, setState } = await recorded()
  await setState(state)

  const answers = [
    await assistance.editAssistance(author, edit(act)),
    await assistance.withdrawAssistance(author, { id: act.id, revision: 1 }),
  ]

  expect(answers).toEqual(Array(2).fill({ ok: false, error: { code: 'already_decided' } }))
})

test('who saw an older revision has to look again', async () => {
  const { assistance, author, act } = await recorded()
  await assistance.editAssistance(author, edit(act, { note: 'Mới' }))

  const answers = [
    await assistance.editAssistance(author, edit(act, { note: 'Cũ' })),
    await assistance.withdrawAssistance(author, { id: act.id, revision: 1 }),
  ]

  expect(answers).toEqual(Array(2).fill({ ok: false, error: { code: 'changed_since_seen' } }))
})

test('an edit whose answer was lost is answered when it is sent again, and changes nothing twice', async () => {
  const { assistance, author, act } = await recorded()
  const lost = edit(act, { note: 'Mới' })
  await assistance.editAssistance(author, lost)

  const answers = [
    await assistance.editAssistance(author, lost),
    await assistance.editAssistance(author, { ...lost, revision: 2 }),
  ]

  expect(answers).toEqual(
    Array(2).fill({ ok: true, value: { id: act.id, state: 'waiting', revision: 2, isNew: false } }),
  )
  expect(await countRows(database.db, 'assistance_revisions')).toBe(2)
})

test('a returned act is sent in again unchanged', async () => {
  const { assistance, author, act, row, setState } = await recorded()
  await setState('returned')

  await assistance.editAssistance(author, edit(act))

  expect(await row()).toMatchObject({ state: 'waiting', revision: 2 })
})

test('for a colleague the act does not exist', async () => {
  const { assistance, act, collective } = await recorded()
  const { account: colleague } = await makeMember(database.db, { collective })

  expect(await assistance.editAssistance(colleague, edit(act))).toEqual({ ok: false, error: { code: 'not_found' } })
  expect(await assistance.readAssistance(colleague, act.id)).toBeUndefined()
})

test('an edit keeps the rules of recording', async () => {
  const { assistance, author, act, row } = await recorded()

  const answer = await assistance.editAssistance(author, edit(act, { note: 'số 000055000001' }))

  expect(answer).toEqual({ ok: false, error: { code: 'digits_in_text' } })
  expect(await row()).toMatchObject({ revision: 1, note: act.note })
})

test('photos are kept, taken off and added by an edit', async () => {
  const { assistance, author, input } = await recordingScene(database.db)
  const stored = await Promise.all([1, 2, 3].map(async () => assistance.storeEvidence(author, await photo())))
  const [first, second, third] = stored.flatMap((answer) => (answer.ok ? [answer.value] : []))
  if (!first || !second || !third) throw new Error('photos were not stored')
  const act = { ...input(), evidence: [first, second] }
  await assistance.recordAssistance(author, act)
  const before = await assistance.readAssistance(author, act.id)
  const kept = before?.photos[1]?.id ?? ''

  await assistance.editAssistance(author, { ...edit(act), keptEvidenceIds: [kept], evidence: [third] })

  const after = await assistance.readAssistance(author, act.id)
  expect(after?.photos).toHaveLength(2)
  expect(after?.photos[0]?.id).toBe(kept)
})

test('a withdrawn act is gone for good and so are its photos', async () => {
  const { assistance, author, input } = await recordingScene(database.db)
  const stored = await assistance.storeEvidence(author, await photo())
  const act = { ...input(), evidence: stored.ok ? [stored.value] : [] }
  await assistance.recordAssistance(author, act)

  const withdrawn = await assistance.withdrawAssistance(author, { id: act.id, revision: 1 })

  expect(withdrawn).toMatchObject({ ok: true, value: { state: 'withdrawn', revision: 2 } })
  expect(await assistance.readAssistance(author, act.id)).toMatchObject({ state: 'withdrawn', photos: [] })
  expect(await assistance.withdrawAssistance(author, { id: act.id, revision: 2 })).toEqual({
    ok: false,
    error: { code: 'already_withdrawn' },
  })
})

test('of two edits of one revision at once, one counts', async () => {
  const { db } = await freshDatabase()
  const { assistance, author, input } = await recordingScene(db)
  const act = input()
  await assistance.recordAssistance(author, act)

  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => assistance.editAssistance(author, edit(act, { note: `Bản ${n}` }))),
  )

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await countRows(db, 'assistance_revisions')).toBe(2)
})
