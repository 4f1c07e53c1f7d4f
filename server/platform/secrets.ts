import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readIfThere, writePrivateFile } from './private-file.ts'

/*
 * One secret stands behind everything that hides a citizen: destroying it at the end of retention makes every citizen
 * key and receipt hash meaningless at once. It lies outside the database and its backups. Sign-in does not hang on it:
 * sessions are random numbers of their own.
 */

export type Secrets = {
  /** For the argon2id key of a citizen. 32 bytes. */
  citizenKey: Buffer
  /** For the keyed hash of a receipt number. 32 bytes. */
  receipt: Buffer
}

const FILE = 'campaign-secret'
const SALT = 'thi-dua-so/1'

/** Takes the secret given by the environment, or the data folder's own, which is made on the first start. */
export function loadSecrets(options: { given: string | undefined; dataDir: string }): Secrets {
  return secretsOf(options.given ?? readOrMake(options.dataDir))
}

/** The same, but makes none: undefined where there is none. */
export function findSecrets({ given, dataDir }: { given: string | undefined; dataDir: string }): Secrets | undefined {
  const master = given ?? readKept(dataDir)
  return master === undefined ? undefined : secretsOf(master)
}

function secretsOf(master: string): Secrets {
  return { citizenKey: deriveSecret(master, 'citizen-key'), receipt: deriveSecret(master, 'receipt') }
}

/** Where a data folder's own secret lies. */
export function secretFileOf(dataDir: string): string {
  return join(dataDir, FILE)
}

/** Tells one secret from another and gives nothing of it away: for the database, to notice that it was changed or lost. */
export function fingerprintOf({ citizenKey }: Pick<Secrets, 'citizenKey'>): string {
  return createHmac('sha256', citizenKey).update('fingerprint').digest('base64url')
}

/** 32 bytes for one purpose; knowing them tells nothing of the master secret or of another purpose's. */
export function deriveSecret(master: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, SALT, purpose, 32))
}

function readOrMake(dataDir: string): string {
  const known = readKept(dataDir)
  if (known) return known

  if (!existsSync(dataDir)) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const made = randomBytes(48).toString('base64url')
  writePrivateFile(secretFileOf(dataDir), `${made}\n`)
  return made
}

function readKept(dataDir: string): string | undefined {
  return readIfThere(secretFileOf(dataDir))?.trim() || undefined
}
