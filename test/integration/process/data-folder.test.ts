import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { launchAs } from '#server/platform/embedded-postgres/identity.ts'
import { joinEmbeddedPostgres } from '#server/platform/embedded-postgres/join-embedded-postgres.ts'
import { listClusterProcesses } from '#server/platform/embedded-postgres/left-over.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres/start-embedded-postgres.ts'
import { ask } from '#test/support/process/ask.ts'
import { clusterOf, preparedDataDir, temporaryDataDir } from '#test/support/process/data-dir.ts'
import { holdPostgres, stopHeld } from '#test/support/process/held-postgres.ts'

vi.setConfig({ testTimeout: 60_000 })

const isRoot = process.getuid?.() === 0
/** Containers may forbid user namespaces, and then there is no third way to try. */
const namespace = launchAs({ way: 'namespace', uid: 65_534, gid: 65_534 }, 'true', [])
const canTakeRights = isRoot && spawnSync(namespace.command, namespace.args).status === 0
const silent = () => undefined
const start = (dataDir: string) => startEmbeddedPostgres({ dataDir, log: silent })

test('a database stopped and started again has its rows, its Vietnamese order and its password', async () => {
  const dataDir = temporaryDataDir()
  const first = await start(dataDir)
  await ask(first.connection, async (sql) => {
    await sql`create table words (word text)`
    await sql`insert into words values ('Đỗ'), ('Em'), ('Dũng'), ('Ân'), ('An')`
  })
  await first.stop()

  const second = await start(dataDir)
  const words = await ask(second.connection, (sql) => sql<{ word: string }[]>`select word from words order by word`)

  expect(words.map(({ word }) => word)).toEqual(['An', 'Ân', 'Dũng', 'Đỗ', 'Em'])
  expect(second.connection).toEqual(first.connection)
  expect(statSync(join(dataDir, 'database-password')).mode & 0o777).toBe(0o600)
  await second.stop()
  expect(listClusterProcesses(clusterOf(dataDir))).toEqual([])
})

test('of two starts on one data folder the second says so and stops', async () => {
  const dataDir = await preparedDataDir()
  const first = await start(dataDir)

  const second = start(dataDir)

  await expect(second).rejects.toThrow(`already runs on this data folder (process ${process.pid}, ${dataDir})`)
  expect(await ask(first.connection, (sql) => sql`select 1 as one`)).toHaveLength(1)
  await first.stop()
})

test('of three starts at once on a new data folder exactly one runs', async () => {
  const dataDir = temporaryDataDir()

  const all = await Promise.all([holdPostgres(dataDir), holdPostgres(dataDir), holdPostgres(dataDir)])

  expect(all.filter(({ connection }) => connection)).toHaveLength(1)
  await Promise.all(all.map(stopHeld))
})

test('a task on the command line uses the database of the running server and leaves it running', async () => {
  const dataDir = await preparedDataDir()
  const server = await start(dataDir)

  const joined = await joinEmbeddedPostgres({ dataDir, log: silent })
  await joined.stop()

  expect(joined.connection).toEqual(server.connection)
  expect(await ask(server.connection, (sql) => sql`select 1 as one`)).toHaveLength(1)
  await server.stop()
})

test('a task on the command line starts the database for itself where no server runs', async () => {
  const dataDir = await preparedDataDir()

  const own = await joinEmbeddedPostgres({ dataDir, log: silent })

  expect(await ask(own.connection, (sql) => sql`select 1 as one`)).toHaveLength(1)
  await own.stop()
  expect(listClusterProcesses(clusterOf(dataDir))).toEqual([])
})

test('a data folder deep below folders with spaces and accents gets a short socket path', async () => {
  const dataDir = await preparedDataDir('phường Cửa Nam', 'a folder, with "marks"', 'x'.repeat(90))

  const { connection, stop } = await start(dataDir)

  const path = 'path' in connection ? connection.path : ''
  expect(Buffer.byteLength(path)).toBeLessThan(107)
  expect(path).not.toContain(dataDir)
  expect(await ask(connection, (sql) => sql`select 1 as one`)).toHaveLength(1)
  await stop()
  expect(existsSync(path)).toBe(false)
})

test('a data folder with spaces and marks in its path holds the socket itself', async () => {
  const dataDir = await preparedDataDir('a b, "c"')

  const { connection, stop } = await start(dataDir)

  expect(connection).toMatchObject({ path: join(dataDir, 'database', 'socket', '.s.PGSQL.5432') })
  expect(await ask(connection, (sql) => sql`select 1 as one`)).toHaveLength(1)
  await stop()
})

test('where there are no sockets it listens on a free port of the loopback address', async () => {
  const dataDir = await preparedDataDir()

  const { connection, stop } = await startEmbeddedPostgres({ dataDir, log: silent, transport: 'tcp' })

  expect(connection).toMatchObject({ host: '127.0.0.1' })
  expect(await ask(connection, (sql) => sql`select 1 as one`)).toHaveLength(1)
  await stop()
})

test.runIf(isRoot)('root can start in a folder that nobody else may enter, and later in one they may', async () => {
  const dataDir = temporaryDataDir('closed')
  const closed = join(dataDir, '..')
  chmodSync(closed, 0o700)
  const first = await start(dataDir)
  await ask(first.connection, (sql) => sql`create table kept as select 1 as one`)
  await first.stop()
  chmodSync(closed, 0o755)
  chmodSync(join(closed, '..'), 0o755)

  const second = await start(dataDir)

  expect(await ask(second.connection, (sql) => sql`select one from kept`)).toHaveLength(1)
  await second.stop()
})

test.runIf(canTakeRights)('root without the right to change users starts, and root with it goes on', async () => {
  const dataDir = temporaryDataDir()
  const limited = await holdPostgres(dataDir, [
    'setpriv',
    '--bounding-set',
    '-setuid,-setgid',
    '--inh-caps=-setuid,-setgid',
  ])
  await ask(limited.connection, (sql) => sql`create table kept as select 1 as one`)
  await stopHeld(limited)
  expect(statSync(clusterOf(dataDir)).uid).toBe(0)

  const free = await start(dataDir)

  expect(await ask(free.connection, (sql) => sql`select one from kept`)).toHaveLength(1)
  expect(statSync(clusterOf(dataDir)).uid).not.toBe(0)
  await free.stop()
})

test('a data folder that cannot be made ends the start with one line', async () => {
  const dataDir = temporaryDataDir()
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'file'), '')

  const started = start(join(dataDir, 'file', 'data'))

  await expect(started).rejects.toThrow(/^DATA_DIR: [^\n]* cannot be used[^\n]*$/)
})

test("PostgreSQL's own log repeats no statement and no value", async () => {
  const dataDir = await preparedDataDir()
  const { connection, stop } = await start(dataDir)
  const phone = '0900000001'

  await ask(connection, async (sql) => {
    await sql`create table people (phone text unique)`
    await sql`insert into people values (${phone})`
    await expect(sql`insert into people values (${phone})`).rejects.toThrow('duplicate key')
    await expect(sql.unsafe(`select '${phone}'::date`)).rejects.toThrow('out of range')
  })

  await stop()
  const log = readFileSync(join(dataDir, 'database.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toMatch(/insert into|people|0900000001/)
})
