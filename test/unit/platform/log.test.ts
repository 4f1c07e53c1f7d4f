import { expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '#server/platform/log.ts'

function logging() {
  const lines: string[] = []
  const log = createLog({ level: 'info', destination: { write: (line) => lines.push(line) } })
  const last = () => z.record(z.string(), z.unknown()).parse(JSON.parse(lines.at(-1) ?? '{}'))
  return { log, last, lines }
}

test.each([
  ['0900000001', 'a phone number'],
  ['+84900000001', 'a phone number from abroad'],
  ['090 000 0001', 'a phone number in groups'],
  ['000085012345', 'an ID number'],
  ['000.085.012.345', 'an ID number in groups'],
  ['000000001', 'an old ID number'],
  ['0900/000/001', 'a phone number with strokes'],
  ['0900  000  001', 'a phone number with double spaces'],
  ['0900 – 000 – 001', 'a phone number with dashes'],
  ['0900, 000, 001', 'a phone number with commas'],
  ['090)-000-0001', 'a phone number with brackets'],
])('%s, %s, is struck out of a message', (number) => {
  const { log, last } = logging()

  log.info(`called ${number} twice`)

  expect(last()).toMatchObject({ level: 'info', msg: 'called [struck out] twice' })
})

test('values under telling names are struck out at any depth', () => {
  const { log, lines } = logging()

  log.warn({ request: { form: { a: 'Người Bịa Đặt' }, headers: { Cookie: 'session=abc' } }, people: [{ name: 'Bịa' }] })

  expect(lines.join('')).not.toMatch(/Bịa|abc/)
})

test('a failed statement keeps its code and table and loses its values', () => {
  const { log, last, lines } = logging()
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "people_phone"'), {
    code: '23505',
    table_name: 'people',
    detail: 'Key (phone)=(0900000001) already exists.',
    parameters: ['Người Bịa Đặt'],
  })

  log.error(
    { err: new Error('Failed query: insert into people values ($1)\nparams: Người Bịa Đặt', { cause }) },
    'oops',
  )

  expect(last()).toMatchObject({
    msg: 'oops',
    err: { message: 'Failed query: insert into people values ($1)', cause: { code: '23505', table_name: 'people' } },
  })
  expect(lines.join('')).not.toMatch(/Bịa|0900000001/)
})

test('hashes, UUIDs, times and small numbers are kept', () => {
  const { log, last } = logging()
  const facts = {
    actId: '0190a1b2-0000-7000-8000-123456789012',
    hash: '1234567890123456789012345678901234567890123456789012345678901234',
    at: new Date('2025-09-09T02:00:00Z'),
    seq: 12_345,
    ms: 1_757_383_200_000,
  }

  log.info(facts)

  expect(last()).toMatchObject({ ...facts, at: '2025-09-09T02:00:00.000Z' })
})

test('lines below the level are not written', () => {
  const { log, lines } = logging()

  log.debug('quiet')

  expect(lines).toEqual([])
})
