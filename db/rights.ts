import type postgres from 'postgres'
import { appendOnlyTables } from './append-only.ts'
import { serverRole } from './client.ts'

const INSUFFICIENT_PRIVILEGE = '42501'

/** Makes the server's role where that is allowed and grants it what it needs: everything but changing what is append-only. */
export async function grantServerRights(sql: postgres.Sql): Promise<boolean> {
  try {
    await makeServerRole(sql)
  } catch (error) {
    if (hasCode(error, INSUFFICIENT_PRIVILEGE)) return false
    throw error
  }

  await sql.unsafe(`
    grant usage on schema public to ${serverRole};
    grant select, insert, update, delete on all tables in schema public to ${serverRole};
    grant usage, select on all sequences in schema public to ${serverRole};
    revoke update, delete, truncate on ${appendOnlyTables.join(', ')} from ${serverRole};
  `)
  return true
}

async function makeServerRole(sql: postgres.Sql): Promise<void> {
  const [existing] = await sql`select 1 from pg_roles where rolname = ${serverRole}`
  // Roles belong to the whole cluster: another database's start may have made it in between.
  if (!existing)
    await sql.unsafe(
      `do $$ begin create role ${serverRole} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    )
  const [membership] = await sql`select pg_has_role(current_user, ${serverRole}, 'member') as is_member`
  if (!membership?.is_member) await sql.unsafe(`grant ${serverRole} to current_user`)
}

function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
