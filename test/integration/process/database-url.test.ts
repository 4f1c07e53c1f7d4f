import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 90_000 })

const sources = fileURLToPath(new URL('../../../server', import.meta.url))

/** Runs the server or a task from the sources and answers all that it shows. */
async function run(entry: string, words: string[], databaseUrl: string) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tds-url-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const child = spawn(process.execPath, ['--import', 'tsx', join(sources, entry), ...words], {
    env: {
      ...{ PATH: process.env.PATH, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1' },
      ...{ DATABASE_URL: databaseUrl, CAMPAIGN_SECRET: 'Zk3v9QmT7xLr2WcYb8NdPf5HsJg1AeUo4' },
    },
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  const shown: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => shown.push(String(part)))
  const [code]: unknown[] = await once(child, 'close')
  return { code, shown: shown.join('') }
}

const oneLine = /^DATABASE_URL [^\n]*; for example DATABASE_URL=postgres:\/\/user:password@[^\n]*\n$/

test('an address where nobody listens ends the server with one line that repeats no password', async () => {
  const { code, shown } = await run('main.ts', [], `postgres://campaign:hunter2@127.0.0.1:${await freePort()}/x`)

  expect(code).toBe(1)
  expect(shown).toMatch(oneLine)
  expect(shown).toContain('no PostgreSQL listens')
  expect(shown).not.toContain('hunter2')
})

test('a database that does not exist ends a task on the command line with one line', async () => {
  const url = new URL(inject('database').serverUrl)
  url.pathname = '/tds_there_is_no_such_database'

  const { code, shown } = await run('cli/index.ts', ['campaign', 'list'], url.href)

  expect(code).toBe(1)
  expect(shown).toMatch(oneLine)
  expect(shown).toContain('does not exist')
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
