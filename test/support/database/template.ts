import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { migrate } from '#db/migrate.ts'

const TEMPLATE_LOCK = 7_261_777

/**
 * Makes the migrated database that all others are cloned from, once per state of the migrations.
 * Answers its name; safe to be called by several processes at once.
 */
export async function ensureTemplate(serverUrl: string): Promise<string> {
  const name = `tds_template_${migrationsFingerprint()}`
  await asAdministrator(serverUrl, async (sql) => {
    await sql`select pg_advisory_lock(${TEMPLATE_LOCK})`
    if (await exists(sql, name)) return

    // Migrated under another name first: a run that is cut short must not leave half a template.
    const draft = `${name}_draft`
    await sql.unsafe(`drop database if exists ${draft} with (force)`)
    await sql.unsafe(`create database ${draft}`)
    await migrate(urlOf(serverUrl, draft))
    await sql.unsafe(`alter database ${draft} rename to ${name}`)
  })
  return name
}

/** Clones the template; an existing database of that name is kept where `keep` says so, else replaced. */
export async function cloneTemplate(
  serverUrl: string,
  template: string,
  name: string,
  { keep = false } = {},
): Promise<string> {
  await asAdministrator(serverUrl, async (sql) => {
    if (keep && (await exists(sql, name))) return
    await sql.unsafe(`drop database if exists ${name} with (force)`)
    await sql.unsafe(`create database ${name} template ${template} strategy file_copy`)
  })
  return urlOf(serverUrl, name)
}

/** Drops every database whose name begins so; used at the end of a run. */
export async function dropDatabases(serverUrl: string, prefix: string): Promise<void> {
  await asAdministrator(serverUrl, async (sql) => {
    const rows = await sql<{ datname: string }[]>`select datname from pg_database where starts_with(datname, ${prefix})`
    for (const { datname } of rows) await sql.unsafe(`drop database if exists ${datname} with (force)`)
  })
}

async function asAdministrator(serverUrl: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}

async function exists(sql: postgres.Sql, name: string): Promise<boolean> {
  const rows = await sql`select 1 from pg_database where datname = ${name}`
  return rows.length > 0
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return url.href
}

function migrationsFingerprint(): string {
  const folder = fileURLToPath(new URL('../../../db/', import.meta.url))
  const files = [
    ...readdirSync(`${folder}migrations`)
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => `migrations/${name}`),
    ...readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .sort(),
  ]
  const hash = createHash('sha256')
  for (const name of files) hash.update(name).update(readFileSync(folder + name))
  return hash.digest('hex').slice(0, 12)
}
