import { expect, test } from 'vitest'
import { assistanceContext } from '#server/domain/assistance/index.ts'
import { freshDatabase, testDatabase } from '#test/support/database.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { countRows, photo, recordingScene } from './scene.ts'

const database = testDatabase()

test('recorded help waits, credited to the collective that scored when it was given', async () => {
  const { assistance, author, collective, input } = await recordingScene(database.db)
  const act = input()

  const recorded = await assistance.recordAssistance(author, act)

  expect(recorded).toEqual({ ok: true, value: { id: act.id, state: 'waiting', revision: 1, isNew: true } })
  expect(await assistance.readAssistance(author, act.id)).toMatchObject({ collectiveName: collective.name })
})

test('the same act sent again is the same act, also after the campaign closed', async () => {
  const { assistance, author, campaign, input, resources } = await recordingScene(database.db)
  const act = input()
  await assistance.recordAssistance(author, act)
  resources.clock.moveTo(new Date('2027-01-01T00:00:00Z'))
  await database.db.execute(`update campaigns set state = 'finalised' where id = '${campaign.id}'`)

  const again = await assistance.recordAssistance(author, act)

  expect(again).toMatchObject({ ok: true, value: { id: act.id, isNew: false } })
})

test('another content under the same id is a conflict, and so is the same content by somebody else', async () => {
  const { assistance, author, input } = await recordingScene(database.db)
  const stranger = await makeAccount(database.db)
  const act = input()
  await assistance.recordAssistance(author, act)

  const changed = await assistance.recordAssistance(author, { ...act, note: 'Khác' })
  const stolen = await assistance.recordAssistance(stranger, act)

  expect([changed, stolen]).toEqual(Array(2).fill({ ok: false, error: { code: 'conflict' } }))
})

test('a batch answers each act by itself and writes what is right', async () => {
  const { assistance, author, input } = await recordingScene(database.db)
  const [good, double] = [input(), input()]
  const items = [good, { ...input(), serviceCode: 'x' }, double, double, { ...double, note: 'Khác' }]

  const answers = await assistance.recordAssistances(items.map((one) => ({ actor: author, input: one })))

  expect(answers.map((answer) => (answer.ok ? answer.value.isNew : answer.error.code))).toEqual([
    true,
    'choice_unknown',
    true,
    false,
    'conflict',
  ])
  expect(await countRows(database.db, 'assistances')).toBe(2)
})

test('recording does not tell that a citizen was helped before', async () => {
  const { assistance, author, input } = await recordingScene(database.db)
  const first = input()
  await assistance.recordAssistance(author, first)

  const second = await assistance.recordAssistance(author, { ...input(), citizen: first.citizen })

  expect(second).toMatchObject({ ok: true, value: { state: 'waiting', isNew: true } })
})

test('an auditor records nothing', async () => {
  const { assistance, input } = await recordingScene(database.db)
  const auditor = await makeAccount(database.db, { roles: ['auditor'] })

  expect(await assistance.recordAssistance(auditor, input())).toEqual({ ok: false, error: { code: 'read_only_role' } })
})

test('a campaign that does not exist, or is of another ward, is not found', async () => {
  const { assistance, author, input } = await recordingScene(database.db)
  const stranger = await makeAccount(database.db, { wardId: '00001' })

  const answers = await Promise.all([
    assistance.recordAssistance(author, { ...input(), campaignId: input().id }),
    assistance.recordAssistance(stranger, input()),
  ])

  expect(answers).toEqual(Array(2).fill({ ok: false, error: { code: 'not_found' } }))
})

test('somebody who scores for no collective at the time of the help is told so', async () => {
  const { assistance, input } = await recordingScene(database.db)
  const newcomer = await makeAccount(database.db)

  const answer = await assistance.recordAssistance(newcomer, input())

  expect(answer).toEqual({ ok: false, error: { code: 'no_scoring_collective' } })
})

test('a photo that is no longer kept is asked for again', async () => {
  const { assistance, author, input, resources } = await recordingScene(database.db)
  const stored = await assistance.storeEvidence(author, await photo())
  if (!stored.ok) throw new Error('the photo was not stored')
  await resources.storage.remove(stored.value.sha256)

  const answer = await assistance.recordAssistance(author, { ...input(), evidence: [stored.value] })

  expect(answer).toEqual({ ok: false, error: { code: 'photos_gone' } })
  expect(await countRows(database.db, 'assistances')).toBe(0)
})

test('each record leaves an audit row and its first revision', async () => {
  const { assistance, author, input } = await recordingScene(database.db)

  await assistance.recordAssistance(author, input())

  expect(await countRows(database.db, "audit_events where action = 'assistance.recorded'")).toBe(1)
  expect(await countRows(database.db, 'assistance_revisions')).toBe(1)
})

test('the same act sent fifty times at once is one act', async () => {
  const { db } = await freshDatabase()
  const { author, input, resources } = await recordingScene(db)
  const stored = await assistanceContext(resources).storeEvidence(author, await photo())
  const act = { ...input(), evidence: stored.ok ? [stored.value] : [] }
  const processes = [
    assistanceContext(resources),
    assistanceContext({ ...testResources(db), storage: resources.storage }),
  ]

  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, n) => processes[n % 2]?.recordAssistance(author, act)),
  )

  expect(answers.every((answer) => answer?.ok && answer.value.id === act.id)).toBe(true)
  expect(answers.filter((answer) => answer?.ok && answer.value.isNew)).toHaveLength(1)
  expect(await countRows(db, 'assistances')).toBe(1)
  expect(await countRows(db, 'evidence_files')).toBe(1)
  expect(await countRows(db, 'assistance_revisions')).toBe(1)
})

test('batches with the same acts in opposite orders do not lock each other up', async () => {
  const { db } = await freshDatabase()
  const { assistance, author, input } = await recordingScene(db)
  const items = Array.from({ length: 30 }, () => ({ actor: author, input: input() }))

  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => assistance.recordAssistances(n % 2 ? items : [...items].reverse())),
  )

  expect(answers.flat().every((answer) => answer.ok)).toBe(true)
  expect(await countRows(db, 'assistances')).toBe(30)
})
