import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { listClusterProcesses } from '#server/platform/embedded-postgres/left-over.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres/start-embedded-postgres.ts'

/** Creating a database takes a second of both cores: the tests of a file hand one on from each to the next. */
const shared: { root?: string } = {}

afterAll(() => {
  if (shared.root) rmSync(shared.root, { recursive: true, force: true })
})

/** The name of a new data folder below further folders; all is removed after the test, what still runs there is ended. */
export function temporaryDataDir(...below: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'tds-process-'))
  const dataDir = join(root, ...below, 'data')
  mkdirSync(dirname(dataDir), { recursive: true })
  onTestFinished(() => {
    endAll(dataDir)
    rmSync(root, { recursive: true, force: true, maxRetries: 20 })
  })
  return dataDir
}

/** A data folder whose database was created and stopped before. A test must leave it fit to be started again. */
export async function preparedDataDir(...below: string[]): Promise<string> {
  const dataDir = temporaryDataDir(...below)
  shared.root ??= mkdtempSync(join(tmpdir(), 'tds-process-'))
  const home = join(shared.root, 'data')
  try {
    renameSync(home, dataDir)
  } catch {
    const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined })
    await postgres.stop()
  }
  onTestFinished(({ task }) => {
    endAll(dataDir)
    if (task.result?.state === 'pass') renameSync(dataDir, home)
  })
  return dataDir
}

export function clusterOf(dataDir: string): string {
  return join(dataDir, 'database', 'cluster')
}

function endAll(dataDir: string): void {
  for (const pid of listClusterProcesses(clusterOf(dataDir))) killQuietly(pid)
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was already gone.
  }
}
