import { startTestServer } from '#test/support/database/server.ts'
import { dropDatabases, ensureTemplate } from '#test/support/database/template.ts'

/** One PostgreSQL for all workers of an end-to-end run; workers read where it is from the environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer()
  process.env.TEST_DATABASE_URL = server.url
  process.env.TEST_DATABASE_TEMPLATE = await ensureTemplate(server.url)
  process.env.TEST_DATABASE_RUN = `tds_${process.pid}_`

  return async () => {
    await dropDatabases(server.url, `tds_${process.pid}_`)
    await server.stop()
  }
}
