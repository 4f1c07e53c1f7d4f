import { expect, test } from 'vitest'
import { loader as reversal, action as reverse } from '#app/routes/assistances.$id_.reversal/route.tsx'
import { loader } from '#app/routes/queue/route.tsx'
import { action as decide } from '#app/routes/verdicts/route.tsx'
import { action as confirm } from '#app/routes/verdicts_.confirmation/route.tsx'
import { action as undo } from '#app/routes/verdicts_.undoing/route.tsx'
import type { Actor } from '#server/domain/identity/index.ts'
import { verdictScene } from '#test/integration/assistance/verdict-scene.ts'
import { testDatabase } from '#test/support/database.ts'
import { routeContext } from '#test/support/route-context.ts'

const database = testDatabase()
const params = {}

async function scene() {
  const made = await verdictScene(database.db)
  const contextOf = (actor: Actor | undefined) => routeContext(made.resources, { actor, path: '/queue' })
  return { ...made, contextOf, context: contextOf(made.verifier) }
}

type Fields = Record<string, string | readonly string[]>
function posted(fields: Fields): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  return new Request('http://localhost/verdicts', { method: 'POST', body })
}
const seen = (act: { id: string; revision: number }) => `${act.id}:${act.revision}`
const page = (search = '') => new Request(`http://localhost/queue${search}`)

test('the queue deals and shows what is waiting', async () => {
  const { context, act } = await scene()
  const one = await act()

  const { data, init } = await loader({ request: page(), params, context })

  expect(init?.status).toBeUndefined()
  expect(data.queue?.acts.map((shown) => shown.act.id)).toEqual([one.id])
})

test('a guest signs in first, others read why the queue is not theirs', async () => {
  const { contextOf, somebody } = await scene()

  await expect(loader({ request: page(), params, context: contextOf(undefined) })).rejects.toMatchObject({
    status: 302,
  })
  expect(await loader({ request: page(), params, context: contextOf(await somebody('office')) })).toMatchObject({
    init: { status: 403 },
    data: { queue: undefined, closed: 'not_allowed' },
  })
})

test('a size that is not offered counts as not chosen', async () => {
  const { context } = await scene()

  expect(await loader({ request: page('?hand=100000'), params, context })).toMatchObject({ data: { hand: 20 } })
  expect(await loader({ request: page('?hand=50'), params, context })).toMatchObject({ data: { hand: 50 } })
})

test('a decision answers its points and until when it can be undone', async () => {
  const { context, act } = await scene()
  const one = await act({ citizenGroups: ['older', 'poor'] })
  const request = posted({ acts: seen(one), decision: 'accepted', groupsShown: 'yes' })

  expect(await decide({ request, params, context })).toMatchObject({
    data: { verdicts: [{ assistanceId: one.id, given: { decision: 'accepted', points: 4 }, brief: { id: one.id } }] },
  })
})

test('a refused decision has its own status and names the earlier act', async () => {
  const { context, act, resources } = await scene()
  const receivedAt = new Date(resources.clock.now().getTime() - 7_200_000)
  await act({ creditKey: 'credit', receivedAt })
  const late = await act({ creditKey: 'credit' })

  const answer = await decide({ request: posted({ acts: seen(late), decision: 'accepted' }), params, context })

  expect(answer).toMatchObject({
    init: { status: 409 },
    data: { verdicts: [{ refusal: { code: 'already_credited', facts: { byReceivedAt: receivedAt } } }] },
  })
})

test.for<[string, Fields]>([
  ['no act', { decision: 'accepted' }],
  ['no decision', { acts: '01990000-0000-7000-8000-000000000000:1' }],
  ['a decision that does not exist', { acts: '01990000-0000-7000-8000-000000000000:1', decision: 'paid' }],
  ['an act without its revision', { acts: '01990000-0000-7000-8000-000000000000', decision: 'accepted' }],
])('%s is answered as a form that cannot be taken', async ([, fields]) => {
  const { context } = await scene()

  expect(await decide({ request: posted(fields), params, context })).toMatchObject({ init: { status: 422 } })
})

test('many are confirmed first, with the exact number, and nothing is decided by asking', async () => {
  const { context, act, traceOf } = await scene()
  const acts = [await act(), await act()]
  const request = posted({ acts: acts.map(seen), decision: 'rejected' })

  const { data } = await confirm({ request, params, context })

  expect(data.choice).toMatchObject({ decision: 'rejected', acts: acts.map(seen) })
  expect(data.choice?.briefs).toHaveLength(2)
  expect(await traceOf(acts[0]?.id ?? '')).toMatchObject({ state: 'waiting' })
})

test('asking about nobody’s acts tells a person without the role nothing', async () => {
  const { contextOf, somebody, act } = await scene()
  const request = posted({ acts: seen(await act()), decision: 'rejected' })

  const { data } = await confirm({ request, params, context: contextOf(await somebody('office')) })

  expect(data.choice?.briefs).toEqual([])
})

test('many are decided together and taken back together', async () => {
  const { context, act, traceOf } = await scene()
  const acts = [await act(), await act()]
  const { data } = await decide({ request: posted({ acts: acts.map(seen), decision: 'accepted' }), params, context })
  const verdictIds = data.verdicts.flatMap(({ given }) => given?.verdictId ?? [])

  const undone = await undo({ request: posted({ verdictIds }), params, context })

  expect(undone.data).toMatchObject({ undone: expect.arrayContaining(acts.map(({ id }) => id)), refusals: [] })
  expect(await traceOf(acts[0]?.id ?? '')).toMatchObject({ state: 'waiting', points: [4, -4] })
})

test('the office reverses with a reason and lands on the act; what was typed is kept otherwise', async () => {
  const { contextOf, verifier, assistance, somebody, act } = await scene()
  const one = await act()
  await assistance.recordVerdicts(verifier, [{ assistanceId: one.id, revision: 1, decision: 'accepted' }])
  const context = contextOf(await somebody('office'))
  const at = { params: { id: one.id }, context }
  const typed = { revision: '1', reason: 'not_plausible', note: 'gọi số 0000 123 456' }

  expect(await reversal({ request: page(), ...at })).toMatchObject({ act: { act: { id: one.id } }, refusal: undefined })
  expect(await reverse({ request: posted(typed), ...at })).toMatchObject({
    init: { status: 422 },
    data: { refusal: { code: 'digits_in_text' }, errors: { values: { note: 'gọi số ' } } },
  })
  const reversed = await reverse({ request: posted({ ...typed, note: 'Đã gọi kiểm tra' }), ...at })
  expect(reversed).toMatchObject({ status: 303 })
  await expect(reversal({ request: page(), params: at.params, context: contextOf(verifier) })).rejects.toMatchObject({
    status: 404,
  })
})
