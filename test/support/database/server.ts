import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

export type TestServer = { url: string; stop(): Promise<void> }

/**
 * A PostgreSQL for one run of tests: the one `TEST_DATABASE_URL` names (its user must be allowed to create databases;
 * `DATABASE_URL` is ignored on purpose, it may be the real one), else a throw-away embedded server.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, stop: async () => {} }

  const keeper = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./keep-postgres.ts', import.meta.url))],
    // Its own process group: Ctrl-C must not reach the database before the tests that still use it.
    { stdio: ['pipe', 'pipe', 'inherit'], detached: true },
  )
  return { url: await firstLine(keeper), stop: () => endOf(keeper) }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stdout) createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => reject(new Error(`The test database ended at its start (code ${code}).`)))
  })
}

/** The keeper stops the database when its input ends, also where this process was killed. */
function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.stdin?.end()
  })
}
