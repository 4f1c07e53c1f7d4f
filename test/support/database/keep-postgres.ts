/**
 * Child process that holds the throw-away PostgreSQL of a test run: prints its URL, and stops it and removes its
 * folder when standard input ends. A pipe ends however the parent died, so that a killed run leaves nothing behind.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres/start-embedded-postgres.ts'

/** Nothing of a test run is worth a wait for the disk. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
}

const folder = mkdtempSync(join(tmpdir(), 'tds-test-'))
// As root the database runs as another user, who must be able to enter.
chmodSync(folder, 0o755)
const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => {}, settings, transport: 'tcp' })
const { connection } = postgres
if (!('host' in connection)) throw new Error('The test database was to listen on TCP.')
const { host, port, user, password, database } = connection
console.log(`postgres://${user}:${password}@${host}:${port}/${database}`)

process.stdin.resume().once('end', stop)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)

async function stop(): Promise<void> {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}
