import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const databaseSetup = ['./test/support/database/global-setup.ts']
const failOnErrors = './test/support/fail-on-errors.ts'

/** One project per folder of tests; those with `globalSetup` get a real PostgreSQL (see `support/database`). */
export default defineConfig({
  root,
  test: {
    allowOnly: false,
    retry: 0,
    // Half of the tests wait for a database or a process, so that two cores carry three files at once.
    maxWorkers: 3,
    projects: [
      project('unit', { testTimeout: 5_000 }),
      project('integration', { globalSetup: databaseSetup }),
      project('routes', { globalSetup: databaseSetup }),
      project('realtime', { globalSetup: databaseSetup }),
      {
        root,
        test: {
          name: 'architecture',
          include: ['test/architecture.test.ts', 'test/architecture/**/*.test.ts'],
          globalSetup: databaseSetup,
          testTimeout: 60_000,
        },
      },
    ],
  },
})

function project(name: string, options: { globalSetup?: string[]; testTimeout?: number }) {
  return {
    root,
    // The classic transform would need React in scope; route modules are written for the automatic one.
    esbuild: { jsx: 'automatic' as const },
    test: {
      name,
      include: [`test/${name}/**/*.test.{ts,tsx}`],
      environment: 'node',
      setupFiles: [failOnErrors],
      testTimeout: 20_000,
      hookTimeout: 30_000,
      env: { TZ: 'UTC' },
      ...options,
    },
  }
}
