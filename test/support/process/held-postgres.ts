import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import type { DatabaseTarget } from '#db/client.ts'
import { listClusterProcesses } from '#server/platform/embedded-postgres/left-over.ts'

const answer = z.object({
  connection: z
    .union([
      z.object({ path: z.string(), user: z.string(), password: z.string(), database: z.string() }),
      z.object({
        host: z.string(),
        port: z.number(),
        user: z.string(),
        password: z.string(),
        database: z.string(),
      }),
    ])
    .optional(),
  pid: z.number().optional(),
  refused: z.string().optional(),
  lines: z.array(z.string()),
})

export type Held = z.infer<typeof answer> & { child: ChildProcess; ended: Promise<void> }

/** An empty data folder that is removed after the test, and whatever still runs on it is ended first. */
export function temporaryDataDir(...below: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'tds-process-'))
  const dataDir = join(root, ...below, 'data')
  mkdirSync(join(root, ...below), { recursive: true })
  onTestFinished(() => {
    for (const pid of listClusterProcesses(clusterOf(dataDir))) killQuietly(pid)
    rmSync(root, { recursive: true, force: true, maxRetries: 20 })
  })
  return dataDir
}

export function clusterOf(dataDir: string): string {
  return join(dataDir, 'database', 'cluster')
}

/** Runs the embedded PostgreSQL in a process of its own, as `npm start` does; answers once it is ready or refuses. */
export async function holdPostgres(dataDir: string, ...options: string[]): Promise<Held> {
  const child = spawnHolder(dataDir, ...options)
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  return { ...answer.parse(JSON.parse(await firstLine(child))), child, ended }
}

/** The same process, not waited for. */
export function spawnHolder(dataDir: string, ...options: string[]): ChildProcess {
  const script = fileURLToPath(new URL('./hold-postgres.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

export async function stopHeld({ child, ended }: Held): Promise<void> {
  child.kill('SIGTERM')
  await ended
}

/** Only the node process dies, as by `kill -9`: PostgreSQL knows nothing of it. */
export async function killHeld({ child, ended }: Held): Promise<void> {
  child.kill('SIGKILL')
  await ended
}

/** Runs statements on a held database over a connection of their own. */
export async function ask<T>(held: Held, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const target: Exclude<DatabaseTarget, string> | undefined = held.connection
  if (!target) throw new Error(`PostgreSQL is not running: ${held.refused}`)
  const sql = postgres({ ...target, max: 1, onnotice: () => {} })
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`The holder ended without a line (code ${code}).`)))
  })
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was already gone.
  }
}
