import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { listClusterProcesses } from '#server/platform/embedded-postgres/left-over.ts'

export type KillableServer = {
  url: string
  /** Ends the server and its PostgreSQL at once and without warning. */
  kill(): Promise<void>
  stop(): Promise<void>
}

const entry = fileURLToPath(new URL('../../../build/server/index.js', import.meta.url))

/** An empty data folder, and how to remove it with whatever still runs there. */
export async function ownDataDir(): Promise<{ dataDir: string; remove(): Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'tds-killed-'))
  const dataDir = join(root, 'data')
  return {
    dataDir,
    remove: async () => {
      endCluster(dataDir)
      await rm(root, { recursive: true, force: true, maxRetries: 20 })
    },
  }
}

/** Starts the built server on the embedded database of a data folder, without the demo; answers once it listens. */
export async function startOn(dataDir: string): Promise<KillableServer> {
  const server = spawn(process.execPath, [entry], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', LOG_LEVEL: 'error' },
      ...{ HOST: '127.0.0.1', PORT: '0', DEMO: '0', DATA_DIR: dataDir },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(server, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const address = /http:\/\/\S+:\d+/.exec(line)?.[0]
      if (address) resolve(address)
    })
    void ended.then(([code]) => reject(new Error(`the server ended with ${code}`)))
  })
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    server.kill(signal)
    if (signal === 'SIGKILL') endCluster(dataDir)
    await ended
  }
  return { url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

function endCluster(dataDir: string): void {
  for (const pid of listClusterProcesses(join(dataDir, 'database', 'cluster'))) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It was already gone.
    }
  }
}
