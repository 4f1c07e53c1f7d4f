import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { runSecrets } from '#server/cli/secrets.ts'
import { stoppedClock } from '#server/platform/clock.ts'
import { readConfig } from '#server/platform/config.ts'
import { uuidV7Ids } from '#server/platform/ids.ts'
import { loadSecrets } from '#server/platform/secrets.ts'
import { freshDatabase } from '#test/support/database.ts'
import { makeWard } from '#test/support/factories/people.ts'
import { testNow } from '#test/support/factories/sequence.ts'

const CAMPAIGN = '0190a1b2-0000-7000-8000-123456789012'
const CAMPAIGN_SECRET = 'Zk3v9QmT7xLr2WcYb8NdPf5HsJg1AeUo4'

type Typed = { given?: string; typed?: string[] }

async function house({ given, typed = [] }: Typed = { given: 'một câu dài mà chỉ mình tôi biết' }) {
  const { db, sql, url } = await freshDatabase({ max: 2 })
  await makeWard(db)
  const dataDir = mkdtempSync(join(tmpdir(), 'tds-secrets-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const config = readConfig({ DATA_DIR: dataDir, DATABASE_URL: url, CAMPAIGN_SECRET })
  if (!config.ok) throw new Error(config.error.problem)
  const said: string[] = []
  const run = (...args: string[]) =>
    runSecrets(args, {
      config: config.value,
      ...{ projectFolder: dataDir, workFolder: dataDir, clock: stoppedClock(testNow), ids: uuidV7Ids },
      passphrase: { given, isTerminal: typed.length > 0, ask: async () => typed.shift() ?? '' },
      ...{ say: (line: string) => said.push(line), tell: (line: string) => said.push(line) },
    })
  const campaignFile = join(dataDir, 'campaign-secrets', CAMPAIGN)
  return { dataDir, sql, run, said, campaignFile }
}

/** A house that has started once and made keys for a campaign. */
async function startedHouse(typed?: Typed) {
  const made = await house(typed)
  loadSecrets({ given: CAMPAIGN_SECRET, dataDir: made.dataDir })
  mkdirSync(join(made.dataDir, 'campaign-secrets'))
  writeFileSync(made.campaignFile, 'a part of its own\n')
  return made
}

test('secrets go out sealed and come back whole, and both stand in the audit trail', async () => {
  const { dataDir, sql, run, campaignFile } = await startedHouse()
  const signIn = readFileSync(join(dataDir, 'sign-in-secret'), 'utf8')

  await run('export', '--out', 'kept.json')
  rmSync(campaignFile)
  rmSync(join(dataDir, 'sign-in-secret'))
  await run('import', '--from', 'kept.json')

  expect(readFileSync(campaignFile, 'utf8')).toBe('a part of its own\n')
  expect(readFileSync(join(dataDir, 'sign-in-secret'), 'utf8')).toBe(signIn)
  expect(statSync(join(dataDir, 'kept.json')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'kept.json'), 'utf8')).not.toContain('a part of its own')
  expect(await sql`select action from audit_events order by at, id`).toEqual([
    { action: 'secrets.exported' },
    { action: 'secrets.imported' },
  ])
})

test('another secret that is here is replaced only by who says so, and is set aside', async () => {
  const { run, campaignFile } = await startedHouse()
  await run('export', '--out', 'kept.json')
  writeFileSync(campaignFile, 'another\n')

  await expect(run('import', '--from', 'kept.json')).rejects.toThrow(`${CAMPAIGN} is another one here`)
  expect(readFileSync(campaignFile, 'utf8')).toBe('another\n')

  await run('import', '--from', 'kept.json', '--replace', 'yes')
  expect(readFileSync(campaignFile, 'utf8')).toBe('a part of its own\n')
  expect(readFileSync(`${campaignFile}.replaced`, 'utf8')).toBe('another\n')
})

test('a passphrase is typed twice, is long, and never asked for where nobody can type', async () => {
  const twice = await startedHouse({ typed: ['một câu dài mà', 'một câu khác hẳn'] })
  const short = await startedHouse({ typed: ['ngắn'] })
  const nobody = await startedHouse({})

  await expect(twice.run('export', '--out', 'kept.json')).rejects.toThrow('were not the same')
  await expect(short.run('export', '--out', 'kept.json')).rejects.toThrow('at least 12 characters')
  await expect(nobody.run('export', '--out', 'kept.json')).rejects.toThrow('SECRETS_PASSPHRASE')
})

test.each([
  [['export'], '--out is missing'],
  [['import', '--from', 'nowhere'], 'There is no file'],
  [[], 'npm run secrets'],
])('%j is refused in words', async (args, words) => {
  const { run } = await house()

  await expect(run(...args)).rejects.toThrow(words)
})
