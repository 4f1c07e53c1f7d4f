import type postgres from 'postgres'

/** A table of ours: its name and the columns that are written, in their order. Quoted for SQL where they are used. */
export type TableShape = { name: string; columns: string[] }

/**
 * Tables whose rows are not carried over: whoever is signed in when a backup is made is not signed in by restoring it,
 * and a device that was signed out since stays so.
 */
const LEFT_OUT = ['sessions']

/** Every table of ours with its columns; generated ones are reckoned anew by PostgreSQL. */
export async function listTables(sql: postgres.ISql): Promise<TableShape[]> {
  const rows = await sql<TableShape[]>`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and c.relname <> all(${LEFT_OUT}::text[])
      -- A table of an extension belongs to the extension.
      and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    group by c.relname
    order by c.relname`
  return rows.map(({ name, columns }) => ({ name, columns }))
}

/** `"table" ("a", "b")`, as COPY wants it. */
export function copyTarget({ name, columns }: TableShape): string {
  return `public.${quoted(name)} (${columns.map(quoted).join(', ')})`
}

/** A name in SQL, whatever it is made of. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
