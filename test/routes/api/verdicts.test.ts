import { expect, test } from 'vitest'
import { campaigns } from '#db/schema/index.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { nextId } from '#test/support/factories/sequence.ts'
import { actBody, actScene } from './act-scene.ts'

const database = testDatabase()

async function waitingActs(count: number) {
  const scene = await actScene(database.db)
  const ids = Array.from({ length: count }, nextId)
  for (const id of ids) await scene.onAct(id, { body: actBody() })
  return { ...scene, ids }
}

const accepting = (assistanceId: string, part: Record<string, unknown> = {}) => ({
  ...{ assistanceId, revision: 1, decision: 'accepted' },
  ...part,
})

test('each verdict has its own answer, in the order they were sent', async () => {
  const { onVerdicts, ids } = await waitingActs(4)
  const [first = '', second = '', third = '', fourth = ''] = ids
  const unknown = nextId()

  const answered = await onVerdicts([
    accepting(first),
    accepting(second, { decision: 'returned', reason: 'evidence_unclear', note: 'Ảnh mờ' }),
    accepting(third, { revision: 2 }),
    accepting(fourth, { decision: 'rejected' }),
    accepting(unknown),
    accepting(first),
  ])

  expect(answered).toMatchObject({
    status: 200,
    body: {
      results: [
        { assistanceId: first, verdict: { decision: 'accepted', points: 5 } },
        { assistanceId: second, verdict: { decision: 'returned', points: null, steps: [] } },
        { assistanceId: third, problem: { status: 409, code: 'changed_since_seen' } },
        { assistanceId: fourth, problem: { status: 422, code: 'reason_missing' } },
        { assistanceId: unknown, problem: { status: 404, code: 'not_found' } },
        { assistanceId: first, problem: { status: 409, code: 'sent_twice' } },
      ],
    },
  })
})

test('a batch that is sent again is answered the same', async () => {
  const { onVerdicts, ids } = await waitingActs(2)
  const batch = ids.map((id) => accepting(id))

  const [first, again] = [await onVerdicts(batch), await onVerdicts(batch)]

  expect(again.body).toEqual(first.body)
})

test('nobody verifies their own work, nor that of their collective, by no token', async () => {
  const { onAct, onVerdicts, collective } = await actScene(database.db)
  const { account: both } = await makeMember(database.db, { collective, roles: ['verifier', 'office', 'admin'] })
  const [own, colleagues] = [nextId(), nextId()]
  await onAct(own, { body: actBody(), by: both })
  await onAct(colleagues, { body: actBody() })

  const answered = await onVerdicts([accepting(own), accepting(colleagues)], { by: both })

  expect(answered.body).toMatchObject({
    results: [{ problem: { status: 403, code: 'own_work' } }, { problem: { status: 403, code: 'same_collective' } }],
  })
})

test('an act whose photo is missing is not accepted', async () => {
  const { onAct, onVerdicts } = await actScene(database.db)
  const id = nextId()
  await onAct(id, { body: actBody({ note: undefined }) })

  expect((await onVerdicts([accepting(id)])).body).toMatchObject({
    results: [{ problem: { status: 422, code: 'evidence_missing' } }],
  })
})

test('who does not verify here, or only reads, is refused as a whole', async () => {
  const { onVerdicts, ids, author } = await waitingActs(1)
  const batch = ids.map((id) => accepting(id))
  const { account: auditor } = await makeMember(database.db, { roles: ['verifier', 'auditor'] })
  const { slug } = await makeCampaign(database.db)

  expect(await onVerdicts(batch, { by: author })).toMatchObject({ status: 403, body: { code: 'not_allowed' } })
  expect(await onVerdicts(batch, { by: auditor })).toMatchObject({ status: 403, body: { code: 'read_only_role' } })
  expect(await onVerdicts(batch, { scopes: ['read', 'record'] })).toMatchObject({ body: { code: 'scope_missing' } })
  expect(await onVerdicts(batch, { slug: 'khong-co' })).toMatchObject({ status: 404 })
  expect((await onVerdicts(batch, { slug })).body).toMatchObject({ results: [{ problem: { code: 'not_found' } }] })
})

test.each<[string, unknown, string]>([
  ['more than 200', Array.from({ length: 201 }, () => accepting(nextId())), ''],
  ['none at all', [], ''],
  ['no list', { verdicts: [] }, ''],
  ['a decision nobody knows', [accepting(nextId(), { decision: 'maybe' })], '/0/decision'],
  ['a verifier put in', [accepting(nextId(), { verifierId: nextId() })], '/0/verifierId'],
  ['no revision', [accepting(nextId(), { revision: undefined })], '/0/revision'],
])('%s is not right yet', async (_, body, pointer) => {
  const { onVerdicts } = await actScene(database.db)

  expect(await onVerdicts(body)).toMatchObject({ status: 422, body: { code: 'invalid', errors: [{ pointer }] } })
})

test('the verdicts of a final campaign stand', async () => {
  const { onVerdicts, ids } = await waitingActs(1)
  await database.db.update(campaigns).set({ state: 'finalised' })

  const answered = await onVerdicts(ids.map((id) => accepting(id)))

  expect(answered.body).toMatchObject({ results: [{ problem: { status: 409, code: 'campaign_finalised' } }] })
})
