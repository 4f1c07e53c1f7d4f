import { beforeEach, describe, expect, test } from 'vitest'
import { CliRefused } from '#server/cli/cli-refused.ts'
import { runCommendation } from '#server/cli/commendation.ts'
import { runHold } from '#server/cli/hold.ts'
import { testDatabase } from '#test/support/database.ts'
import { makeCollective } from '#test/support/factories/collectives.ts'
import { testResources } from '#test/support/resources.ts'
import { testApplication } from '#test/support/route-context.ts'

const database = testDatabase()
let said: string[]
let code: string

beforeEach(async () => {
  said = []
  code = (await makeCollective(database.db)).code
})

const given = () => ({
  application: testApplication(testResources(database.db)),
  say: (line: string) => void said.push(line),
})
const hold = (...args: string[]) => runHold(args, given())
const commendation = (...args: string[]) => runCommendation(args, given())

describe('npm run hold', () => {
  test('opens, lists and closes a hold', async () => {
    await hold('add', '--collective', code, '--reference', '12/TB-UBND', '--on', '2026-09-01')
    const id = said[0]?.split(' ')[1] ?? ''
    await hold('close', '--id', id, '--on', '2026-09-05', '--conclusion', 'Không vi phạm')
    await hold('list')

    expect(said.at(-1)).toContain('from 2026-09-01  until 2026-09-05 (Không vi phạm)  12/TB-UBND')
  })

  test.each([
    ['a day that does not exist', ['add', '--reference', 'x', '--on', '2026-02-30'], 'is not a day'],
    ['no day', ['add', '--reference', 'x'], '--on is missing'],
    ['a hold that is not there', ['close', '--id', 'x', '--on', '2026-09-01', '--conclusion', 'x'], 'no such hold'],
    ['an option that is not known', ['add', '--name', 'x'], 'npm run hold'],
    ['no task', [], 'npm run hold'],
  ])('with %s says what is wrong', async (_what, args, text) => {
    const subject = args[0] === 'add' ? ['--collective', code] : []

    const done = hold(...args, ...subject)

    await expect(done).rejects.toThrow(CliRefused)
    await expect(done).rejects.toThrow(text)
  })

  test('wants either a person or a collective', async () => {
    await expect(hold('add', '--reference', 'x', '--on', '2026-09-01')).rejects.toThrow('either a person')
  })
})

test('npm run commendation records a decision once and lists it', async () => {
  const args = [
    'add',
    '--collective',
    code,
    '--achievement',
    'chien-dich',
    '--decision',
    '34/QĐ-UBND',
    '--on',
    '2026-09-02',
  ]

  await commendation(...args)
  await commendation('list')

  expect(said.at(-1)).toContain('chien-dich  34/QĐ-UBND  2026-09-02')
  await expect(commendation(...args)).rejects.toThrow('recorded for this subject already')
})
