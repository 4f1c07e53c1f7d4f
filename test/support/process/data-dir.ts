import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, onTestFinished } from 'vitest'
import { listClusterProcesses } from '#server/platform/embedded-postgres/left-over.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres/start-embedded-postgres.ts'

const template: { folder?: Promise<string> } = {}

afterAll(async () => {
  const folder = await template.folder
  if (folder) rmSync(dirname(folder), { recursive: true, force: true })
})

/** The name of a new data folder below further folders; all is removed after the test, what still runs there is ended. */
export function temporaryDataDir(...below: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'tds-process-'))
  const dataDir = join(root, ...below, 'data')
  mkdirSync(dirname(dataDir), { recursive: true })
  onTestFinished(() => {
    for (const pid of listClusterProcesses(clusterOf(dataDir))) killQuietly(pid)
    rmSync(root, { recursive: true, force: true, maxRetries: 20 })
  })
  return dataDir
}

/** A data folder whose database was created and stopped before; copying one is quicker than creating it. */
export async function preparedDataDir(...below: string[]): Promise<string> {
  template.folder ??= prepareTemplate()
  const dataDir = temporaryDataDir(...below)
  cpSync(await template.folder, dataDir, { recursive: true })
  return dataDir
}

export function clusterOf(dataDir: string): string {
  return join(dataDir, 'database', 'cluster')
}

async function prepareTemplate(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'tds-process-')), 'data')
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined })
  await postgres.stop()
  return folder
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was already gone.
  }
}
