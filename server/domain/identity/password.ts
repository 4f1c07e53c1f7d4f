import { randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { passwordLimits } from './contract.ts'

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; about 13 ms. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** No letters or digits that are taken for one another when read from paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'
const GENERATED_LENGTH = 16

let unknownPassword: Promise<string> | undefined

/** An argon2id hash in its own notation, salt and cost included. */
export function hashPassword(password: string): Promise<string> {
  return hash(inOneSpelling(password), COST)
}

/**
 * Whether a password belongs to a hash. Without a hash (nobody has that login) it takes as long and says no, so that
 * the time of an answer does not tell who has an account.
 */
export async function isPassword(password: string, storedHash: string | undefined): Promise<boolean> {
  unknownPassword ??= hashPassword(randomBytes(16).toString('hex'))
  const isRight = await verify(storedHash ?? (await unknownPassword), inOneSpelling(password))
  return isRight && storedHash !== undefined
}

/** A password for a new account, shown once; about 79 bits. */
export function generatePassword(): string {
  return Array.from({ length: GENERATED_LENGTH }, () => READABLE[randomInt(READABLE.length)]).join('')
}

/** Whether a password may be chosen; length is counted as a reader would, after trimming. */
export function isPasswordFit(password: string): boolean {
  const { length } = inOneSpelling(password)
  return length >= passwordLimits.min && length <= passwordLimits.max
}

/** Keyboards write "ế" in several ways, and forms trim: the same typing must give the same bytes. */
function inOneSpelling(password: string): string {
  return password.normalize('NFKC').trim()
}
