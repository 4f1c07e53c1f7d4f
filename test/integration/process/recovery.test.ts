import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { listClusterProcesses } from '#server/platform/embedded-postgres/left-over.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres/start-embedded-postgres.ts'
import { isRunning } from '#server/platform/running-processes.ts'
import { ask } from '#test/support/process/ask.ts'
import { clusterOf, preparedDataDir, temporaryDataDir } from '#test/support/process/data-dir.ts'
import { holdPostgres, killHeld, spawnHolder, stopHeld } from '#test/support/process/held-postgres.ts'

vi.setConfig({ testTimeout: 60_000 })

const isRoot = process.getuid?.() === 0
const patient = { timeout: 15_000, interval: 20 }

test('a killed server leaves PostgreSQL running, and the next start takes over with every committed row', async () => {
  const dataDir = await preparedDataDir()
  const first = await holdPostgres(dataDir)
  await ask(first.connection, async (sql) => {
    await sql`create table killed_acts (id int)`
    for (let id = 1; id <= 20; id++) await sql`insert into killed_acts values (${id})`
  })
  await killHeld(first)
  expect(isRunning(first.pid ?? 0)).toBe(true)

  const second = await holdPostgres(dataDir)
  const [counted] = await ask(
    second.connection,
    (sql) => sql<{ n: number }[]>`select count(*)::int as n from killed_acts`,
  )

  expect(counted).toEqual({ n: 20 })
  expect(second.pid).not.toBe(first.pid)
  expect(second.lines).toContain('Stopping the PostgreSQL that an earlier run left behind …')
  await stopHeld(second)
})

test('after a kill of everything the next start recovers every committed row', async () => {
  const dataDir = await preparedDataDir()
  const first = await holdPostgres(dataDir)
  await ask(first.connection, (sql) => sql`create table acts as select generate_series(1, 500) as id`)
  const everything = listClusterProcesses(clusterOf(dataDir))
  await killHeld(first)
  for (const pid of everything) process.kill(pid, 'SIGKILL')

  // At once, while the dead postmaster may still be a zombie that holds its number.
  const second = await holdPostgres(dataDir)

  expect(everything.length).toBeGreaterThan(3)
  const [counted] = await ask(second.connection, (sql) => sql<{ n: number }[]>`select count(*)::int as n from acts`)
  expect(counted).toEqual({ n: 500 })
  await stopHeld(second)
})

test.runIf(existsSync('/proc/self/stat'))('a postmaster.pid that names a zombie does not stop the start', async () => {
  const dataDir = await preparedDataDir()
  const pid = await leaveZombie(ownerOf(dataDir))
  writePostmasterFile(dataDir, pid)

  const held = await holdPostgres(dataDir)

  expect(isRunning(pid)).toBe(false)
  expect(held.refused).toBeUndefined()
  await stopHeld(held)
})

test('a postmaster.pid that names a stranger does not stop the start, and the stranger is left alone', async () => {
  const dataDir = await preparedDataDir()
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
    stdio: 'ignore',
    cwd: '/',
    ...ownerOf(dataDir),
  })
  onTestFinished(() => {
    stranger.kill('SIGKILL')
  })
  writePostmasterFile(dataDir, stranger.pid ?? 0)
  writeFileSync(join(dataDir, 'database', 'socket', '.s.PGSQL.5432.lock'), `${stranger.pid}\n`)

  const held = await holdPostgres(dataDir)

  expect(held.refused).toBeUndefined()
  expect(isRunning(stranger.pid ?? 0)).toBe(true)
  await stopHeld(held)
})

test('a first start that is killed while it creates the database leaves nothing that stops the next', async () => {
  const dataDir = temporaryDataDir()
  const child = spawnHolder(dataDir)
  await vi.waitFor(() => expect(existsSync(join(dataDir, 'database'))).toBe(true), patient)
  await vi.waitFor(() => expect(listDrafts(dataDir)).not.toEqual([]), patient)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(clusterOf(dataDir))).toBe(false)

  const held = await holdPostgres(dataDir)

  expect(held.refused).toBeUndefined()
  await stopHeld(held)
})

test('a database whose password file is lost is not opened, and the line names the file', async () => {
  const dataDir = await preparedDataDir()
  const file = join(dataDir, 'database-password')
  renameSync(file, `${file}.away`)

  const started = startEmbeddedPostgres({ dataDir, log: () => undefined })

  await expect(started).rejects.toThrow('database-password is missing')
  renameSync(`${file}.away`, file)
})

function listDrafts(dataDir: string): string[] {
  const folder = join(dataDir, 'database')
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('draft-')) : []
}

/** What a postmaster that died left behind, naming a number that is somebody else's by now. */
function writePostmasterFile(dataDir: string, pid: number): void {
  const cluster = clusterOf(dataDir)
  const lines = [pid, cluster, 1_700_000_000, 5432, join(dataDir, 'database', 'socket'), '', '  1234567  7', 'ready   ']
  writeFileSync(join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`)
}

/** A process that has ended and whose parent never asks for it. */
async function leaveZombie(user: { uid?: number }): Promise<number> {
  const parent = spawn('/bin/sh', ['-c', 'sleep 0.01 & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    cwd: '/',
    ...user,
  })
  onTestFinished(() => {
    parent.kill('SIGKILL')
  })
  const [line] = await once(parent.stdout, 'data')
  const pid = Number(String(line))
  await vi.waitFor(() => expect(readFileSync(`/proc/${pid}/stat`, 'utf8')).toContain(') Z '), patient)
  return pid
}

/** PostgreSQL's own user, whose processes it believes in most. */
function ownerOf(dataDir: string): { uid?: number } {
  return isRoot ? { uid: statSync(clusterOf(dataDir)).uid } : {}
}
