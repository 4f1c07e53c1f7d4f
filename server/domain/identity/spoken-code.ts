import { randomInt } from 'node:crypto'
import { sha256 } from '#server/platform/canonical-json.ts'

/*
 * Codes that are read from paper or a screen and typed: no letters or digits that are taken for one another, in groups.
 * They are long enough that a plain hash hides them: 16 of 31 signs are 79 bits.
 */

const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A new code, as it is shown: `abcd-efgh-jkmn-pqrs`. */
export function newSpokenCode({ groups, size }: { groups: number; size: number }): string {
  const group = () => Array.from({ length: size }, () => SIGNS[randomInt(SIGNS.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

/** The hash of a code however it was typed: capitals, spaces and hyphens make no difference. */
export function spokenCodeHash(typed: string): string {
  return sha256(
    typed
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, ''),
  )
}
