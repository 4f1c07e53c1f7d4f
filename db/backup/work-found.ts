import type postgres from 'postgres'
import { applicationName } from '#db/client.ts'

export type WorkFound = {
  /** Whether anything stands in the database that a restore would destroy. */
  isInUse: boolean
  acts: number
  /** Connections of our own, other than this one: a server or a task that runs. */
  otherConnections: number
}

/** What stands in the way of putting a backup into this database. */
export async function findWork(sql: postgres.ISql): Promise<WorkFound> {
  const [others] = await sql<{ count: number }[]>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name = ${applicationName}`
  const otherConnections = others?.count ?? 0
  const [found] = await sql<{ wards: string | null; acts: string | null }[]>`
    select to_regclass('public.wards')::text as wards, to_regclass('public.assistances')::text as acts`
  if (!found?.wards) return { isInUse: false, acts: 0, otherConnections }

  const wards = await sql`select 1 from wards limit 1`
  const [counted] = found.acts ? await sql<{ acts: number }[]>`select count(*)::int as acts from assistances` : []
  return { isInUse: wards.length > 0, acts: counted?.acts ?? 0, otherConnections }
}
