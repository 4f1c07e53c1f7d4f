import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type BuiltServer = {
  url: string
  /** Lines of the log at error or above, since the last call. */
  takeErrors(): string[]
  stop(): Promise<void>
}

type Start = { databaseUrl: string; dataDir: string; secret: string }

/** Starts what `npm run build` made, on a free port and on the database given; nothing of the caller's settings gets in. */
export async function startBuiltServer({ databaseUrl, dataDir, secret }: Start): Promise<BuiltServer> {
  const server = spawn(process.execPath, [fileURLToPath(new URL('../../../build/server/index.js', import.meta.url))], {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
      ...{ HOST: '127.0.0.1', PORT: '0', DEMO: '0' },
      ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, CAMPAIGN_SECRET: secret },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log: string[] = []
  createInterface({ input: server.stderr }).on('line', (line) => log.push(line))
  return {
    url: await address(server, log),
    takeErrors: () => log.splice(0).filter((line) => !/"level":"(trace|debug|info|warn)"/.test(line)),
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    },
  }
}

/** The greeting names the address once the server listens. */
function address(server: ChildProcess, log: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    if (server.stdout) {
      createInterface({ input: server.stdout }).on('line', (line) => {
        const url = /https?:\/\/\S+:\d+/.exec(line)?.[0]
        if (url) resolve(url)
      })
    }
    server.once('exit', (code) =>
      reject(new Error(`The server ended with code ${code} at its start:\n${log.join('\n')}`)),
    )
  })
}
