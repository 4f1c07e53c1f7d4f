import { expect, test } from 'vitest'
import { z } from 'zod'
import { forbidden, invalid, notFound, refused } from '#app/http/answers.ts'
import { readParams } from '#app/http/read-params.ts'

test('a refusal carries its code and its facts, and a status of its kind', () => {
  const until = new Date('2026-01-01T00:00:00Z')
  const answer = refused({ ...{ until, hidden: { deep: true } }, code: 'own_work' })

  expect(answer.init?.status).toBe(403)
  expect(answer.data).toEqual({ errors: undefined, refusal: { code: 'own_work', facts: { until } } })
})

test('a refusal of the state is a conflict', () => {
  expect(refused({ code: 'already_decided' }).init?.status).toBe(409)
})

test('a form that cannot be taken is answered with 422', () => {
  expect(invalid({ fields: {}, form: [], values: {} }).init?.status).toBe(422)
})

test('an address that cannot exist is not found', () => {
  const thrown = catching(() => readParams({ id: 'x' }, z.object({ id: z.uuid() })))

  expect(thrown).toMatchObject({ status: 404 })
})

test('not found and forbidden say their status', () => {
  expect([notFound().status, forbidden().status]).toEqual([404, 403])
})

function catching(act: () => unknown): unknown {
  try {
    return act()
  } catch (thrown) {
    return thrown
  }
}
