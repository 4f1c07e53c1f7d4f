import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readIfThere, writePrivateFile } from './private-file.ts'
import { type SecretFiles, secretFiles } from './secret-files.ts'

/*
 * One secret stands behind everything that hides a citizen, and each campaign has a part of its own besides: destroying
 * that part at the end of retention makes its citizen keys and receipt hashes meaningless at once, also in old backups.
 * They lie outside the database and its backups. Sign-in does not hang on them:
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
  /** Each campaign's own part; undefined where there is no folder to keep any. */
  files?: SecretFiles | undefined
}

const FILE = 'campaign-secret'
const SIGN_IN_FILE = 'sign-in-secret'
const SALT = 'thi-dua-so/1'

export type GivenSecrets = { given: string | undefined; givenSignIn?: string | undefined; dataDir: string }
/** What the keys of citizens and receipts are made with. */
export type KeySecrets = Pick<Secrets, 'citizenKey' | 'receipt'>

/** Takes the secrets given by the environment, or the data folder's own, which are made on the first start. */
export function loadSecrets({ given, givenSignIn, dataDir }: GivenSecrets): Secrets {
  const campaign = secretsOf(given ?? readOrMake(secretFileOf(dataDir)))
  const signIn = deriveSecret(givenSignIn ?? readOrMake(signInFileOf(dataDir)), 'sign-in')
  return { ...campaign, signIn, files: secretFiles(dataDir) }
}

/** Those of the citizens alone, and makes none: undefined where there is none. */
export function findSecrets({ given, dataDir }: GivenSecrets): KeySecrets | undefined {
  const master = given ?? readKept(secretFileOf(dataDir))
  return master === undefined ? undefined : secretsOf(master)
}

function secretsOf(master: string): KeySecrets {
  return { citizenKey: deriveSecret(master, 'citizen-key'), receipt: deriveSecret(master, 'receipt') }
}

/** Where a data folder's own secret lies. */
export function secretFileOf(dataDir: string): string {
  return join(dataDir, FILE)
}

/** Where the one lies that second factors are sealed with. */
export function signInFileOf(dataDir: string): string {
  return join(dataDir, SIGN_IN_FILE)
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

/** The text of a secret's file; undefined where there is none. */
export function readKept(path: string): string | undefined {
  return readIfThere(path)?.trim() || undefined
}
