import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { grant, type Result, refuse } from './result.ts'

/*
 * Secrets leave the house only sealed: AES-256-GCM under a key that scrypt makes of a passphrase, dear enough (128 MB and
 * about half a second) that a found file is not simply tried through. The parameters are sealed in with the contents.
 */

const secretsSchema = z.object({
  /** What all campaigns share, and what second factors are sealed with; absent where the environment gives them. */
  common: z.string().optional(),
  signIn: z.string().optional(),
  /** Each campaign's own part. */
  campaigns: z.record(z.uuid(), z.string()),
})
export type KeptSecrets = z.output<typeof secretsSchema>

const base64 = z.base64url().transform((text) => Buffer.from(text, 'base64url'))
const sealedSchema = z.object({
  format: z.literal('thi-dua-so-secrets/1'),
  cost: z.int().min(14).max(20),
  salt: base64.refine(({ length }) => length === 16),
  iv: base64.refine(({ length }) => length === 12),
  tag: base64.refine(({ length }) => length === 16),
  sealed: base64,
})

const FORMAT = 'thi-dua-so-secrets/1'
const COST = 17
const MEMORY = 512 * 1024 * 1024

/** The text of a file that nobody reads without the passphrase. `cost`: scrypt's N as a power of two. */
export async function sealSecrets(secrets: KeptSecrets, passphrase: string, cost = COST): Promise<string> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, { salt, cost }), iv)
  cipher.setAAD(aadOf(cost))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(secrets), 'utf8'), cipher.final()])
  const parts = { salt, iv, tag: cipher.getAuthTag(), sealed }
  const texts = Object.entries(parts).map(([name, bytes]) => [name, bytes.toString('base64url')])
  return `${JSON.stringify({ format: FORMAT, cost, ...Object.fromEntries(texts) }, undefined, 1)}\n`
}

/** What a file holds; a wrong passphrase and a changed file cannot be told apart. */
export async function openSealed(
  text: string,
  passphrase: string,
): Promise<Result<KeptSecrets, { code: 'not_ours' | 'not_opened' }>> {
  const file = sealedSchema.safeParse(parsed(text))
  if (!file.success) return refuse({ code: 'not_ours' })
  const { cost, salt, iv, tag, sealed } = file.data
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, { salt, cost }), iv)
  decipher.setAAD(aadOf(cost)).setAuthTag(tag)
  try {
    const plain = Buffer.concat([decipher.update(sealed), decipher.final()]).toString('utf8')
    return grant(secretsSchema.parse(JSON.parse(plain)))
  } catch {
    return refuse({ code: 'not_opened' })
  }
}

function keyOf(passphrase: string, { salt, cost }: { salt: Buffer; cost: number }): Promise<Buffer> {
  const options = { N: 2 ** cost, r: 8, p: 1, maxmem: MEMORY }
  return new Promise((done, failed) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => (error ? failed(error) : done(key)))
  })
}

function aadOf(cost: number): Buffer {
  return Buffer.from(`${FORMAT} scrypt ${cost}`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
