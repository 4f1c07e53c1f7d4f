import { expect, test } from 'vitest'
import { refusalForDatabase } from '#server/platform/database-refusal.ts'
import { StartRefused } from '#server/platform/start-refused.ts'

const coded = (code: string) => Object.assign(new Error('to postgres://campaign:hunter2@db.example'), { code })

test.each([
  [coded('ECONNREFUSED'), 'no PostgreSQL listens'],
  [Object.assign(new AggregateError([coded('x')]), { code: 'ECONNREFUSED' }), 'no PostgreSQL listens'],
  [coded('ENOTFOUND'), 'a host that nobody knows'],
  [coded('ETIMEDOUT'), 'does not answer'],
  [coded('CONNECT_TIMEOUT'), 'does not answer'],
  [coded('28P01'), 'refused by the server'],
  [coded('28000'), 'refused by the server'],
  [coded('3D000'), 'a database that does not exist'],
  [new Error('failed query', { cause: coded('42501') }), 'may not create tables and extensions'],
  [new URIError('URI malformed'), 'as %25'],
])('%s is told in one line without the password', (error, words) => {
  const refused = refusalForDatabase(error)

  expect(refused).toBeInstanceOf(StartRefused)
  expect(String(refused)).toMatch(/^StartRefused: DATABASE_URL [^\n]*; for example DATABASE_URL=postgres:[^\n]*$/)
  expect(String(refused)).toContain(words)
  expect(String(refused)).not.toContain('hunter2')
})

test.each([[coded('23505')], [new Error('a bug')], ['no error at all']])('%s stays what it is', (error) => {
  expect(refusalForDatabase(error)).toBe(error)
})
