import { z } from 'zod'

/*
 * A backup is one gzipped tar: `header.json` first, so that a reader knows at once whether it can do anything with the
 * rest; the rows of each table in parts of a few megabytes; the evidence files under their hashes; `manifest.json`
 * last, with what all before it must add up to. A file without its manifest was cut off.
 */

export const HEADER = 'header.json'
export const MANIFEST = 'manifest.json'
export const FORMAT = 1

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  madeAt: z.iso.datetime(),
  /** Hashes of the migrations that the database had, oldest first: its version. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })).min(1),
})
export type Header = z.output<typeof headerSchema>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const manifestSchema = z.object({
  headerSha256: sha256,
  tables: z.array(z.object({ name: z.string(), rows: z.int().min(0), parts: z.array(sha256) })),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
  ledgers: z.array(z.object({ campaignId: z.uuid(), seq: z.int().min(0), hash: z.string() })),
  /** `missing`: files that rows name and storage did not have whole when the backup was made. */
  evidence: z.object({ files: z.int().min(0), bytes: z.int().min(0), missing: z.array(sha256) }),
})
export type Manifest = z.output<typeof manifestSchema>

/** What an entry of the archive is, by its name. */
export type Part = { kind: 'rows'; table: string; number: number } | { kind: 'evidence'; sha256: string }

export function partName(part: Part): string {
  return part.kind === 'rows'
    ? `tables/${part.table}/${String(part.number).padStart(6, '0')}.copy`
    : `evidence/${part.sha256}.webp`
}

export function partOf(name: string): Part | undefined {
  const [, table, number] = /^tables\/([^/]+)\/(\d{6})\.copy$/.exec(name) ?? []
  if (table !== undefined) return { kind: 'rows', table, number: Number(number) }
  const [, hash] = /^evidence\/([0-9a-f]{64})\.webp$/.exec(name) ?? []
  return hash === undefined ? undefined : { kind: 'evidence', sha256: hash }
}
