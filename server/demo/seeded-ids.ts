import { createHash } from 'node:crypto'
import type { Ids } from '#server/platform/ids.ts'

/** UUIDv7 identifiers that are the same for the same seed, in the order in which they are asked for. */
export function seededIds(seed: string, at: () => Date): Ids {
  let count = 0
  return {
    next: () => {
      count += 1
      return uuidV7(at(), createHash('sha256').update(`${seed}:${count}`).digest())
    },
  }
}

/** A UUIDv7 of an instant with the given random bytes (RFC 9562, 5.7). */
function uuidV7(at: Date, random: Buffer): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  random.copy(bytes, 6, 0, 10)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
