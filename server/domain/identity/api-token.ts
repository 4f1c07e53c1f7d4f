import { randomBytes } from 'node:crypto'
import { sha256 } from '#server/platform/canonical-json.ts'

/*
 * A token is 256 random bits behind a telling beginning, by which programs that look for lost secrets find it. The
 * database keeps its hash alone; so many bits need no slow hash.
 */

const BEGINNING = 'tds_'
const BYTES = 32
const SHAPE = new RegExp(`^${BEGINNING}[A-Za-z0-9_-]{43}$`)

/** A new token; it is shown once and kept nowhere. */
export function generateApiToken(): string {
  return `${BEGINNING}${randomBytes(BYTES).toString('base64url')}`
}

/** The name of a token in the database, or undefined for what cannot be one of ours. */
export function apiTokenHash(token: string): string | undefined {
  return SHAPE.test(token) ? sha256(token) : undefined
}
