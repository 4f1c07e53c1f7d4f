import { createHmac } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import type { CitizenKeyStrength } from '#server/domain/assistance/contract.ts'
import { limitConcurrency } from '#server/platform/limit-concurrency.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { SecretRefusal, SecretsOf } from './campaign-secrets.ts'
import { isOlderOn, parseIdNumber } from './id-number.ts'
import { parsePhoneNumber } from './phone-number.ts'

/** A citizen as everything behind this edge knows them: a key and how far to trust it. */
export type Citizen = { key: string | null; strength: CitizenKeyStrength | null; isOlder: boolean | null }

export type CitizenTyped = {
  campaignId: string
  /** Day of the help, to read the age on. */
  on: string
  /** Demonstrations take numbers that begin with 000 and belong to nobody. */
  isDemo: boolean
  idNumber?: string | undefined
  phone?: string | undefined
}
export type CitizenRefusal =
  | { code: 'id_number_malformed' }
  | { code: 'phone_malformed' }
  | { code: 'receipt_is_personal' }
  | SecretRefusal

type Receipt = { campaignId: string; serviceCode: string; number: string }

/** About 10 ms and 19 MB a key: dear enough that a stolen database is not simply tried through. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }
const AT_ONCE = 2
const LAST = 4

export type CitizenKeys = ReturnType<typeof citizenKeys>

/**
 * The one place that sees a citizen's number. What leaves is a key that nobody can turn back, or compare between
 * campaigns, and nothing at all once the secret is destroyed.
 */
export function citizenKeys(secretsOf: SecretsOf) {
  const inTurn = limitConcurrency(AT_ONCE)
  const keyOf: KeyOf = async (campaignId, number) => {
    const secrets = await secretsOf(campaignId)
    if (!secrets.ok) return secrets
    const { citizenKey: secret } = secrets.value
    const salt = createHmac('sha256', secret).update(`campaign:${campaignId}`).digest().subarray(0, 16)
    const key = await inTurn(() => hashRaw(number, { ...COST, salt, secret }))
    return grant(key.toString('base64url'))
  }

  return {
    /** Has the campaign's secret made before its first act; afterwards it is made with its first key. */
    prepare: async (campaignId: string): Promise<Result<undefined, SecretRefusal>> => {
      const secrets = await secretsOf(campaignId)
      return secrets.ok ? grant(undefined) : secrets
    },

    /** Makes the key: of the ID number where one is given, else the weaker one of the phone number, else none. */
    identify: (typed: CitizenTyped) => identify(keyOf, typed),

    /** Keyed hash of a receipt number; spelling with spaces, dashes or small letters is the same receipt. */
    receiptKey: async ({ campaignId, serviceCode, number }: Receipt): Promise<Result<string, SecretRefusal>> => {
      const secrets = await secretsOf(campaignId)
      if (!secrets.ok) return secrets
      const text = [campaignId, serviceCode, plainReceipt(number)].join('\n')
      return grant(createHmac('sha256', secrets.value.receipt).update(text).digest('base64url'))
    },

    isPersonalNumber,

    /** What a screen may show of a receipt number. */
    receiptLastFour: (number: string): string => plainReceipt(number).slice(-LAST),
  }
}

type KeyOf = (campaignId: string, number: string) => Promise<Result<string, SecretRefusal>>

async function identify(keyOf: KeyOf, typed: CitizenTyped): Promise<Result<Citizen, CitizenRefusal>> {
  const phone = typed.phone && parsePhoneNumber(typed.phone, { allowsInvented: typed.isDemo })
  if (typed.phone && !phone) return refuse({ code: 'phone_malformed' })

  if (typed.idNumber) {
    const id = parseIdNumber(typed.idNumber, { on: typed.on, allowsInvented: typed.isDemo })
    if (!id) return refuse({ code: 'id_number_malformed' })
    const key = await keyOf(typed.campaignId, `id:${id.digits}`)
    return key.ok ? grant({ key: key.value, strength: 'identity', isOlder: isOlderOn(id, typed.on) }) : key
  }

  if (!phone) return grant({ key: null, strength: null, isOlder: null })
  const key = await keyOf(typed.campaignId, `phone:${phone}`)
  return key.ok ? grant({ key: key.value, strength: 'phone', isOlder: null }) : key
}

/** Whether what was typed as a receipt number is rather somebody's ID or phone number: then it may not be kept. */
function isPersonalNumber(typed: string, on: string): boolean {
  const plain = typed.normalize('NFKC').replace(/[\s\p{Pd}./,()_]/gu, '')
  if (!/^\+?\d+$/.test(plain)) return false
  return !!parseIdNumber(plain, { on, allowsInvented: true }) || !!parsePhoneNumber(plain, { allowsInvented: true })
}

function plainReceipt(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
