import { afterAll, afterEach, beforeAll, beforeEach, inject, onTestFinished } from 'vitest'
import { type DatabaseClient, openDatabase, serverRole, type Transaction } from '#db/client.ts'
import { cloneTemplate, dropDatabases } from './database/template.ts'

const rolledBack = Symbol('the test is over')
let clones = 0

/**
 * For the top of a test file: `const database = testDatabase()`, then `database.db` in each test. Every test runs in a
 * transaction that is rolled back; a command's own transaction becomes a savepoint in it. The connection works in the
 * server's role, so a test sees the same refusals of the database as the server does.
 */
export function testDatabase(): { readonly db: Transaction } {
  let client: DatabaseClient | undefined
  let open: OpenTransaction | undefined

  beforeAll(async () => {
    client = await connect(await workerDatabase(), 1)
  })
  beforeEach(async () => {
    if (!client) throw new Error('The test database is not open.')
    open = await begin(client)
  })
  afterEach(() => open?.rollBack())
  afterAll(() => client?.close())

  return {
    get db() {
      if (!open) throw new Error('The database of a test exists while a test runs.')
      return open.tx
    },
  }
}

/** A database of its own with a pool, for races and whatever must really commit; dropped when the test ends. */
export async function freshDatabase({ max = 20 } = {}): Promise<DatabaseClient & { url: string }> {
  const { serverUrl, template, run } = inject('database')
  const name = `${run}clone_${process.pid}_${process.env.VITEST_POOL_ID ?? '0'}_${++clones}`
  const url = await cloneTemplate(serverUrl, template, name)
  const client = await connect(url, max)
  onTestFinished(async () => {
    await client.close()
    await dropDatabases(serverUrl, name)
  })
  return { ...client, url }
}

type OpenTransaction = { tx: Transaction; rollBack(): Promise<void> }

function begin({ db }: DatabaseClient): Promise<OpenTransaction> {
  return new Promise((resolve, reject) => {
    const ended: Promise<unknown> = db
      .transaction(async (tx) => {
        await new Promise<void>((finish) => {
          resolve({
            tx,
            rollBack: async () => {
              finish()
              await ended
            },
          })
        })
        throw rolledBack
      })
      .catch((error: unknown) => {
        if (error !== rolledBack) reject(error)
      })
  })
}

/** One clone per worker is enough, as no test leaves anything behind in it. */
function workerDatabase(): Promise<string> {
  const { serverUrl, template, run } = inject('database')
  return cloneTemplate(serverUrl, template, `${run}worker_${process.env.VITEST_POOL_ID ?? '0'}`, { keep: true })
}

async function connect(url: string, max: number): Promise<DatabaseClient> {
  const probe = openDatabase({ target: url, max: 1 })
  const roles = await probe.sql`select 1 from pg_roles where rolname = ${serverRole}`
  await probe.close()
  return openDatabase({ target: url, max, role: roles.length > 0 ? serverRole : undefined })
}
