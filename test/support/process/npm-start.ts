import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { listClusterProcesses } from '#server/platform/embedded-postgres/left-over.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export type Started = {
  child: ChildProcess
  /** What the terminal showed so far. */
  lines: string[]
  /** The exit code, once everything npm started has ended. */
  ended: Promise<number | null>
}
export type Settings = Record<string, string>

/** An empty data folder and the settings of a start on it that meets nothing else on this computer. */
export function ownSettings(): { settings: Settings; cluster: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'tds start '))
  const dataDir = join(folder, 'data')
  const cluster = join(dataDir, 'database', 'cluster')
  return {
    settings: { DATA_DIR: dataDir, PORT: '0', DEMO: '0', HOST: '127.0.0.1' },
    cluster,
    remove: () => {
      for (const pid of listClusterProcesses(cluster)) killQuietly(pid)
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 })
    },
  }
}

/** Runs an npm script as a terminal does: in a process group of its own, with nothing of the caller's settings. */
export function npm(words: string[], settings: Settings): Started {
  const child = spawn('npm', words, {
    cwd: root,
    detached: true,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => lines.push(line))
  }
  return { child, lines, ended: new Promise((done) => child.once('close', done)) }
}

/** The address a start prints once it serves; rejects with the terminal's lines where it ends instead. */
export function addressOf({ child, lines, ended }: Started): Promise<string> {
  const find = () => lines.map((line) => /http:\/\/\S+:\d+/.exec(line)?.[0]).find(Boolean)
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = find()
      if (address) resolve(address)
    }
    child.stdout?.on('data', () => setImmediate(look))
    void ended.then((code) => reject(new Error(`npm ended with ${code}:\n${lines.join('\n')}`)))
    look()
  })
}

/** Ends npm, the server and PostgreSQL at once and without warning. */
export async function killEverything({ child, ended }: Started, cluster: string): Promise<void> {
  const processes = listClusterProcesses(cluster)
  // npm and the server are one process group; PostgreSQL has its own.
  if (child.pid) killQuietly(-child.pid)
  for (const pid of processes) killQuietly(pid)
  await ended
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was already gone.
  }
}
