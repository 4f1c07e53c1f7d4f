/**
 * Fails where the migrations disagree among themselves or with `db/schema`: generating into a copy must add nothing.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const kit = 'node_modules/drizzle-kit/bin.cjs'
run(['check', '--config', 'db/drizzle.config.ts'])

// Inside the project, as drizzle-kit takes relative folders only; `build/` is ignored by git.
mkdirSync('build', { recursive: true })
const copy = mkdtempSync(join('build', 'schema-check-'))
try {
  cpSync('db/migrations', copy, { recursive: true })
  const before = readdirSync(copy).length
  const schema = ['--dialect', 'postgresql', '--schema', './db/schema/index.ts', '--casing', 'snake_case']
  run(['generate', ...schema, '--out', `./${copy}`, '--name', 'missing'])
  if (readdirSync(copy).length !== before) {
    console.error('db/schema has changes without a migration: npm run db:generate')
    process.exitCode = 1
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}

function run(args) {
  const { status } = spawnSync(process.execPath, [kit, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) throw new Error(`drizzle-kit ${args[0]} ended with code ${status}`)
}
