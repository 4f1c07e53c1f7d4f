/**
 * Child process of the start's tests: runs the embedded PostgreSQL of a data folder until SIGTERM. Prints one line,
 * the connection and the postmaster's number, or why it refused.
 *
 *   node --import tsx hold-postgres.ts DATA_DIR
 */
import { join } from 'node:path'
import { readPostmasterFile } from '#server/platform/embedded-postgres/postmaster-file.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres/start-embedded-postgres.ts'
import { StartRefused } from '#server/platform/start-refused.ts'

const [dataDir = ''] = process.argv.slice(2)
const told = new Promise<void>((done) => process.once('SIGTERM', () => done()))
const lines: string[] = []
try {
  const postgres = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) })
  const pid = readPostmasterFile(join(dataDir, 'database', 'cluster'))?.pid
  console.log(JSON.stringify({ connection: postgres.connection, pid, lines }))
  await told
  await postgres.stop()
} catch (error) {
  if (!(error instanceof StartRefused)) throw error
  console.log(JSON.stringify({ refused: error.message, lines }))
}
process.exit(0)
