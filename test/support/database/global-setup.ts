import type { TestProject } from 'vitest/node'
import { startTestServer } from './server.ts'
import { dropDatabases, ensureTemplate } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    database: { serverUrl: string; template: string; run: string }
  }
}

/** One server for all projects of a run: the first project starts it and leaves its address in the environment. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = `tds_${process.pid}_`
  const isFirst = process.env.TEST_DATABASE_RUN !== run
  const server = await startTestServer()
  process.env.TEST_DATABASE_URL = server.url
  process.env.TEST_DATABASE_RUN = run
  project.provide('database', { serverUrl: server.url, template: await ensureTemplate(server.url), run })

  return async () => {
    if (!isFirst) return
    await dropDatabases(server.url, run)
    await server.stop()
  }
}
