import { createHash } from 'node:crypto'
import { isDestroyed } from './destroyed-key.ts'

/** Without I and O, which are read as digits. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/**
 * Four letters that stand for a citizen on screens, so that two people can speak of "KMPA". Derived from the key, which
 * is derived from the number: neither can be found from the letters, and strangers may share them. None once the key was
 * destroyed: then nobody is meant any more.
 */
export function citizenCode(key: string): string | null {
  if (isDestroyed(key)) return null
  const bytes = createHash('sha256').update(`code:${key}`).digest()
  return [...bytes.subarray(0, 4)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
}
