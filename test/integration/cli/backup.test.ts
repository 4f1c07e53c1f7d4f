import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { DatabaseClient } from '#db/client.ts'
import { runBackup } from '#server/cli/backup.ts'
import { runRestore } from '#server/cli/restore.ts'
import { stoppedClock } from '#server/platform/clock.ts'
import { readConfig } from '#server/platform/config.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres/start-embedded-postgres.ts'
import { uuidV7Ids } from '#server/platform/ids.ts'
import { emptyHouse, workedHouse } from '#test/integration/backup/backup-scene.ts'
import { testNow } from '#test/support/factories/sequence.ts'
import { preparedDataDir } from '#test/support/process/data-dir.ts'

vi.setConfig({ testTimeout: 120_000 })

const CAMPAIGN_SECRET = 'Zk3v9QmT7xLr2WcYb8NdPf5HsJg1AeUo4'
const projectFolder = fileURLToPath(new URL('../../..', import.meta.url))

/** The tasks on a data folder, on a database that is given or on the folder's own. */
function tasksOn(dataDir: string, url?: string) {
  const given = url === undefined ? {} : { DATABASE_URL: url, CAMPAIGN_SECRET }
  const config = readConfig({ ...given, DATA_DIR: dataDir }, projectFolder)
  if (!config.ok) throw new Error(config.error.problem)
  const said: string[] = []
  const say = (line: string) => said.push(line)
  const passphrase = { given: undefined, isTerminal: false, ask: async () => '' }
  const task = {
    ...{ config: config.value, projectFolder, workFolder: dataDir, clock: stoppedClock(testNow), ids: uuidV7Ids },
    ...{ passphrase, say, tell: () => undefined },
  }
  return {
    said,
    backup: (...args: string[]) => runBackup(args, task),
    restore: (...args: string[]) => runRestore(args, task),
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tds-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a backup goes into a file of its own, is checked, and stands in the audit trail', async () => {
  const { url, folder, sql } = await workedHouse()
  const { backup, said } = tasksOn(folder, url)

  await backup()

  expect(readdirSync(join(folder, 'backups'))).toEqual(['thi-dua-so-2026-09-08T02-00-00.tar.gz'])
  expect(said[0]).toContain('is whole, made at 2026-09-08T02:00:00.000Z')
  expect(said.join('\n')).toMatch(/ledger [0-9a-f-]{36} up to entry 3 \([0-9a-f]{64}\)\n {2}SHA-256 [0-9a-f]{64}/)
  expect(await sql`select action, details->>'files' as files from audit_events where action like 'backup%'`).toEqual([
    { action: 'backup.made', files: '1' },
  ])
})

test('a database in use is replaced only by who types what it destroys, and never under a server', async () => {
  const { url, folder, path, sql } = await workedHouse()
  const source = tasksOn(folder, url)
  await source.backup('--out', path)
  const other = await emptyHouse()
  const { restore, said } = tasksOn(temporaryFolder(), other.url)
  await restore('--from', path)
  const underServer = async ({ sql: server }: DatabaseClient) => {
    await server`select 1`
    return await restore('--from', path, '--replace', 'delete 4 acts')
  }

  await expect(restore('--from', path)).rejects.toThrow('holds 4 acts, which a restore destroys')
  await expect(restore('--from', path, '--replace', 'yes')).rejects.toThrow('--replace "delete 4 acts"')
  await expect(other.look(underServer)).rejects.toThrow('stop it first')
  await expect(restore('--from', path, '--replace', 'delete 4 acts')).resolves.toBeUndefined()

  expect(said.join('\n')).toContain('is whole up to entry 3')
  const restored = await other.look(
    ({ sql: here }) => here`select 1 from audit_events where action = 'backup.restored'`,
  )
  expect(restored).toHaveLength(1)
  expect(await sql`select 1 from assistances`).toHaveLength(4)
})

test('the embedded database is backed up while it serves, and restored only when it is stopped', async () => {
  const dataDir = await preparedDataDir()
  const { backup, restore } = tasksOn(dataDir)
  const house = await workedHouse()
  await tasksOn(house.folder, house.url).backup('--out', house.path)
  await restore('--from', house.path)

  const serving = await startEmbeddedPostgres({ dataDir, log: () => undefined })
  const copy = join(temporaryFolder(), 'copy.backup')
  await backup('--out', copy)
  const refused = restore('--from', copy, '--replace', 'delete 4 acts')
  await expect(refused).rejects.toThrow('already runs on this data folder')
  await serving.stop()

  await expect(restore('--from', copy, '--replace', 'delete 4 acts')).resolves.toBeUndefined()
})

test.each([
  [['--from', 'nowhere.tar.gz'], 'There is no file'],
  [['once'], 'npm run restore'],
  [[], '--from is missing'],
])('restore %j is refused in words', async (args, words) => {
  const { restore } = tasksOn(temporaryFolder(), 'postgres://nobody@127.0.0.1:1/x')

  await expect(restore(...args)).rejects.toThrow(words)
})
