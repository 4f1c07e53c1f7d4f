import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readIfThere, writePrivateFile } from './private-file.ts'

/*
 * One secret stands behind everything that hides a citizen: destroying it at the end of retention makes every citizen
 * key and receipt hash meaningless at once. It lies outside the database and its backups. Sign-in does not hang on it:
 * sessions are random numbers of their own, and what people prove themselves with is sealed by a second secret, which
 * outlives campaigns.
 */

export type Secrets = {
  /** For the argon2id key of a citizen. 32 bytes. */
  citizenKey: Buffer
  /** For the keyed hash of a receipt number. 32 bytes. */
  receipt: Buffer
  /** Seals the secrets of second factors, and keys the counts of sign-in attempts. 32 bytes. */
  signIn: Buffer
}

const FILE = 'campaign-secret'
const SIGN_IN_FILE = 'sign-in-secret'
const SALT = 'thi-dua-so/1'

export type GivenSecrets = { given: string | undefined; givenSignIn?: string | undefined; dataDir: string }
type CampaignSecrets = Pick<Secrets, 'citizenKey' | 'receipt'>

/** Takes the secrets given by the environment, or the data folder's own, which are made on the first start. */
export function loadSecrets({ given, givenSignIn, dataDir }: GivenSecrets): Secrets {
  const campaign = secretsOf(given ?? readOrMake(secretFileOf(dataDir)))
  return { ...campaign, signIn: deriveSecret(givenSignIn ?? readOrMake(join(dataDir, SIGN_IN_FILE)), 'sign-in') }
}

/** Those of the citizens alone, and makes none: undefined where there is none. */
export function findSecrets({ given, dataDir }: GivenSecrets): CampaignSecrets | undefined {
  const master = given ?? readKept(secretFileOf(dataDir))
  return master === undefined ? undefined : secretsOf(master)
}

function secretsOf(master: string): CampaignSecrets {
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

function readOrMake(path: string): string {
  const known = readKept(path)
  if (known) return known

  const folder = dirname(path)
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  const made = randomBytes(48).toString('base64url')
  writePrivateFile(path, `${made}\n`)
  return made
}

function readKept(path: string): string | undefined {
  return readIfThere(path)?.trim() || undefined
}
