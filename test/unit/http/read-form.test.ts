import { expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from '#app/http/read-form.ts'

const schema = z.object({
  note: z.string().max(5).optional(),
  groups: z.array(z.string()),
  minutes: z.coerce.number().min(1).optional(),
  channel: z.enum(['station', 'desk']),
  citizenNumber: z.string(),
})

function form(...entries: [string, string][]): FormData {
  const result = new FormData()
  for (const [name, value] of entries) result.append(name, value)
  return result
}

const complete: [string, string][] = [
  ['channel', 'desk'],
  ['citizenNumber', '000000000001'],
]

test('a blank field counts as not filled in', async () => {
  const answer = await readForm(form(...complete, ['note', '   ']), schema)

  expect(answer).toMatchObject({ ok: true, value: { note: undefined } })
})

test('a field that the schema takes as a list is a list, with none, one or more values', async () => {
  const none = await readForm(form(...complete), schema)
  const one = await readForm(form(...complete, ['groups', 'older']), schema)
  const two = await readForm(form(...complete, ['groups', 'older'], ['groups', 'poor']), schema)

  expect([none, one, two].map((answer) => answer.ok && answer.value.groups)).toEqual([[], ['older'], ['older', 'poor']])
})

test('lists are recognised through optional, default, refined and piped schemas', async () => {
  const wrapped = z
    .object({ a: z.array(z.string()).optional(), b: z.array(z.string()).default([]) })
    .refine(() => true)
    .transform((value) => value)
  const answer = await readForm(form(['a', '1'], ['b', '2']), wrapped)

  expect(answer).toEqual({ ok: true, value: { a: ['1'], b: ['2'] } })
})

test('of a repeated single field the last value counts', async () => {
  const answer = await readForm(form(['channel', 'station'], ...complete), schema)

  expect(answer).toMatchObject({ ok: true, value: { channel: 'desk' } })
})

test('text arrives trimmed and in composed letters', async () => {
  const answer = await readForm(form(...complete, ['note', ' Đà '.normalize('NFD')]), schema)

  expect(answer).toMatchObject({ ok: true, value: { note: 'Đà'.normalize('NFC') } })
})

test.each([
  ['channel', [], 'required'],
  ['channel', [['channel', 'street']], 'choose_one'],
  ['note', [['note', 'too long']], 'too_long'],
  ['minutes', [['minutes', 'ten']], 'not_a_number'],
  ['minutes', [['minutes', '0']], 'too_small'],
] satisfies [string, [string, string][], string][])('%s with %j is answered with %s', async (field, entries, code) => {
  const answer = await readForm(form(...entries), schema)

  expect(answer.ok ? {} : answer.error.fields[field]).toEqual([code])
})

test('a schema may name a code of ours as its message', async () => {
  const careful = z.object({ note: z.string().regex(/^\D*$/, 'digits_in_text') })
  const answer = await readForm(form(['note', '000000000001']), careful)

  expect(answer.ok ? {} : answer.error.fields).toEqual({ note: ['digits_in_text'] })
})

test('an error of the whole form stands apart from the fields', async () => {
  const whole = z.object({ note: z.string() }).refine(() => false, 'invalid')
  const answer = await readForm(form(['note', 'x']), whole)

  expect(answer.ok ? {} : answer.error).toMatchObject({ form: ['invalid'], fields: {} })
})

test('what was typed comes back, but no ID number, password or named secret', async () => {
  const typed = form(['note', 'too long'], ['citizenNumber', '000000000001'], ['password', 'x'], ['receipt', 'R1'])
  const answer = await readForm(typed, schema, { neverEcho: ['receipt'] })

  expect(answer.ok ? {} : answer.error.values).toEqual({ note: 'too long' })
})

test('a number typed into the wrong field is blanked where the text comes back', async () => {
  const typed = form(['note', 'bà A 000 055 000 001, tổ 12'], ['channel', '0001/234/567'], ['login', '0001234567'])
  const answer = await readForm(typed, schema)

  expect(answer.ok ? {} : answer.error.values).toEqual({ note: 'bà A , tổ 12', channel: '', login: '0001234567' })
})

test('ids and times come back whole, a receipt number and what no field takes do not', async () => {
  const id = '01900000-0000-7000-8000-123456789012'
  const typed = form(
    ['id', id],
    ['acts', `${id}:3`],
    ['acts', `${id}:4`],
    ['occurredAt', '2026-11-27T10:30'],
    ['receiptNumber', 'R-12345'],
    ['login', 'x'.repeat(2_001)],
  )
  const answer = await readForm(typed, schema)

  expect(answer.ok ? {} : answer.error.values).toEqual({
    id,
    acts: [`${id}:3`, `${id}:4`],
    occurredAt: '2026-11-27T10:30',
  })
})

test('a body that is no form is refused as unreadable', async () => {
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'text/json' },
  })
  const answer = await readForm(request, schema)

  expect(answer.ok ? {} : answer.error.form).toEqual(['unreadable'])
})
