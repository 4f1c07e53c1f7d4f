import type { z } from 'zod'
import { sha256 } from '#server/platform/canonical-json.ts'
import { readArchive } from './archive-reader.ts'
import { damaged } from './backup-refused.ts'
import {
  HEADER,
  type Header,
  headerSchema,
  MANIFEST,
  type Manifest,
  manifestSchema,
  type Part,
  partOf,
} from './manifest.ts'

export type BackupReader = {
  /** Once, before any part. */
  begin?(header: Header): Promise<void>
  take?(part: Part, bytes: Buffer): Promise<void>
}

/** What was seen on the way, to be held against the manifest. */
type Seen = { header: Header; headerSha256: string; parts: Map<string, string[]>; files: number; bytes: number }

/**
 * Reads a backup from beginning to end and hands its parts on. Everything in it is hashed and counted on the way and
 * compared with the manifest, which stands last: whoever must not act on damage reads it once before acting.
 */
export async function readBackup(
  path: string,
  { begin, take }: BackupReader = {},
): Promise<{ header: Header; manifest: Manifest }> {
  let seen: Seen | undefined
  let manifest: Manifest | undefined
  for await (const { name, bytes } of readArchive(path)) {
    if (manifest) throw damaged(`${name} stands behind its end`)
    if (!seen) {
      seen = { header: headerIn(name, bytes), headerSha256: sha256(bytes), parts: new Map(), files: 0, bytes: 0 }
      await begin?.(seen.header)
    } else if (name === MANIFEST) manifest = parsed(name, bytes, manifestSchema)
    else {
      const part = notePart(seen, name, bytes)
      await take?.(part, bytes)
    }
  }
  if (!seen || !manifest) throw damaged('its end is missing')
  compare(seen, manifest)
  return { header: seen.header, manifest }
}

function headerIn(name: string, bytes: Buffer): Header {
  if (name !== HEADER) throw damaged('it does not begin as a backup does')
  return parsed(name, bytes, headerSchema)
}

function notePart(seen: Seen, name: string, bytes: Buffer): Part {
  const part = partOf(name)
  if (!part) throw damaged(`${name} is no part of a backup`)
  const hash = sha256(bytes)
  if (part.kind === 'evidence') {
    if (hash !== part.sha256) throw damaged(`evidence ${part.sha256} is not what was written`)
    seen.files += 1
    seen.bytes += bytes.byteLength
    return part
  }
  const before = seen.parts.get(part.table) ?? []
  if (part.number !== before.length + 1) throw damaged(`${name} stands out of order`)
  seen.parts.set(part.table, [...before, hash])
  return part
}

function compare(seen: Seen, { headerSha256, tables, evidence }: Manifest): void {
  if (headerSha256 !== seen.headerSha256) throw damaged(`${HEADER} is not what was written`)
  const named = tables.map(({ name }) => name).join()
  if (named !== seen.header.tables.map(({ name }) => name).join()) throw damaged('it names other tables at its end')
  for (const { name, parts } of tables) {
    if (parts.join() !== (seen.parts.get(name) ?? []).join()) throw damaged(`table ${name} is not what was written`)
    seen.parts.delete(name)
  }
  if (seen.parts.size > 0) throw damaged('it holds a table that it does not name')
  if (evidence.files !== seen.files || evidence.bytes !== seen.bytes) throw damaged('evidence files are missing in it')
}

function parsed<S extends z.ZodType>(name: string, bytes: Buffer, schema: S): z.output<S> {
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    throw damaged(`${name} cannot be understood`)
  }
}
