import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { isErrorWithCode } from '#server/platform/running-processes.ts'
import { StartRefused } from '#server/platform/start-refused.ts'
import { type Address, SOCKET_PORT } from './address.ts'
import type { Binaries } from './binaries.ts'
import { programEnvironment } from './environment.ts'
import { type Identity, launchAs } from './identity.ts'
import type { Layout } from './layout.ts'
import { clusterName } from './left-over.ts'
import { readPostmasterFile } from './postmaster-file.ts'

const LOOK_EVERY_MS = 15
const SPEAK_EVERY_MS = 5_000
const LARGEST_LOG_BYTES = 5_000_000

export type Postmaster = { child: ChildProcess; exited: Promise<void> }
type Wish = {
  binaries: Binaries
  identity: Identity
  layout: Layout
  address: Address
  settings: Record<string, string>
}

/** Starts PostgreSQL and waits until it takes connections; refuses with its own last words when it ends instead. */
export async function runPostmaster(wish: Wish, progress: (line: string) => void): Promise<Postmaster> {
  const settings = Object.entries(allSettings(wish)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { command, args, user } = launchAs(wish.identity, wish.binaries.postgres, [
    ...['-D', wish.layout.cluster, '-p', String(wish.address.kind === 'tcp' ? wish.address.port : SOCKET_PORT)],
    ...settings,
  ])
  const log = openLog(wish.layout.log)
  const logStart = statSync(wish.layout.log).size
  // Detached: a Ctrl-C reaches the whole process group, and the database must outlive the draining server. Its words
  // go to a file, since a pipe that nobody empties would block it and one that closes would lose them.
  const child = spawn(command, args, {
    ...user,
    cwd: '/',
    env: programEnvironment(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)

  const exited = new Promise<void>((done) => {
    child.once('error', () => done())
    child.once('exit', () => done())
  })
  await untilReady(child, wish.layout, progress, logStart)
  return { child, exited }
}

async function untilReady(child: ChildProcess, layout: Layout, progress: (line: string) => void, logStart: number) {
  let spokenAt = Date.now()
  const failures: string[] = []
  child.once('error', (error) => failures.push(error.message))
  for (;;) {
    if (failures[0] || child.exitCode !== null || child.signalCode !== null) {
      throw new StartRefused(`PostgreSQL did not start: ${failures[0] ?? lastWords(layout.log, logStart)}`)
    }
    const file = readPostmasterFile(layout.cluster)
    if (file?.isReady && file.pid === child.pid) return

    if (Date.now() - spokenAt > SPEAK_EVERY_MS) {
      progress('PostgreSQL is recovering from the last stop …')
      spokenAt = Date.now()
    }
    await wait(LOOK_EVERY_MS)
  }
}

function allSettings({ address, layout, settings }: Wish): Record<string, string> {
  const listening: Record<string, string> =
    address.kind === 'tcp'
      ? { listen_addresses: '127.0.0.1', unix_socket_directories: '' }
      : { listen_addresses: '', unix_socket_directories: `"${address.folder.replaceAll('"', '""')}"` }
  return {
    ...listening,
    cluster_name: clusterName(layout.cluster),
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A refused statement is told with what citizens and members entered ('invalid input: "…"'). The server that sent
    // it hears of it and logs it without that; PostgreSQL's own log keeps to starts, stops and faults.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    jit: 'off',
    ...settings,
  }
}

function openLog(path: string): number {
  try {
    if (statSync(path).size > LARGEST_LOG_BYTES) {
      rmSync(`${path}.1`, { force: true })
      renameSync(path, `${path}.1`)
    }
  } catch (error) {
    if (!isErrorWithCode(error, 'ENOENT')) throw error
  }
  return openSync(path, 'a', 0o600)
}

function lastWords(log: string, from: number): string {
  const lines = readFileSync(log).subarray(from).toString('utf8').split('\n').filter(Boolean)
  const telling = lines.find((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? 'it ended without a word'
  return telling.replace(/^.*?(FATAL|PANIC): +/, '')
}
