import { isIP } from 'node:net'
import { z } from 'zod'

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** What each refusal shows as an example; `.env.example` explains the variables. */
export const EXAMPLES = {
  PORT: '3000',
  HOST: '127.0.0.1',
  ORIGIN: 'https://thidua.example.vn',
  TRUST_PROXY: '1',
  DATABASE_URL: 'postgres://user:password@localhost:5432/thi_dua_so',
  DATA_DIR: '.data',
  DEMO: '1',
  CAMPAIGN_SECRET: 'the-output-of-openssl-rand-base64-48',
  SIGN_IN_SECRET: 'another-output-of-openssl-rand-base64-48',
  SMTP_URL: 'smtps://user:password@mail.example.vn:465',
  MAIL_FROM: 'thidua@example.vn',
  LOG_LEVEL: 'warn',
} as const

const LARGEST_PORT = 65_535
const MOST_PROXIES = 10
const SHORTEST_SECRET_BYTES = 32
const NAMED_RANGES = ['loopback', 'linklocal', 'uniquelocal']

const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/, 'is not a whole number')
  .transform(Number)
  .refine((value) => value <= LARGEST_PORT, 'is above 65535')

const host = z.string().trim().refine(isHost, 'is neither an IP address nor a host name')

const origin = z
  .string()
  .trim()
  .refine(isOrigin, 'must be http:// or https:// with a host and no path')
  .transform((value) => new URL(value).origin)

const trustProxy = z
  .string()
  .trim()
  .refine(isTrustProxy, 'must be a number of proxies from 0 to 10, or their addresses with commas between')
  .transform((value): false | number | string[] => {
    if (/^\d+$/.test(value)) return Number(value) || false
    return splitList(value)
  })

const databaseUrl = z
  .string()
  .trim()
  .refine(isDatabaseUrl, 'must be a postgres:// address with a host and a database name')

const smtpUrl = z.string().trim().refine(isSmtpUrl, 'must be an smtp:// or smtps:// address with a host')

const mailFrom = z.string().trim().pipe(z.email('is not an e-mail address'))

const secret = z.string().refine(isLongEnough, 'is shorter than 32 bytes').refine(isVaried, 'is not random')

export const configSchema = z.object({
  PORT: port.default(3000),
  HOST: host.optional(),
  ORIGIN: origin.optional(),
  TRUST_PROXY: trustProxy.default(false),
  DATABASE_URL: databaseUrl.optional(),
  DATA_DIR: z
    .string()
    .refine((value) => !value.includes('\0'), 'holds a character no path can hold')
    .default('.data'),
  DEMO: z
    .enum(['0', '1'], { error: 'must be 1 or 0' })
    .transform((value) => value === '1')
    .optional(),
  CAMPAIGN_SECRET: secret.optional(),
  SIGN_IN_SECRET: secret.optional(),
  SMTP_URL: smtpUrl.optional(),
  MAIL_FROM: mailFrom.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('warn'),
})
export type Settings = z.output<typeof configSchema>

function isHost(value: string): boolean {
  return isIP(value) !== 0 || (/^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i.test(value) && !/^[\d.]+$/.test(value))
}

function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return (
    url !== undefined && /^https?:$/.test(url.protocol) && [url.origin, `${url.origin}/`].includes(value.toLowerCase())
  )
}

function isTrustProxy(value: string): boolean {
  if (/^\d+$/.test(value)) return Number(value) <= MOST_PROXIES
  return splitList(value).every((part) => NAMED_RANGES.includes(part) || isAddressRange(part))
}

function isAddressRange(value: string): boolean {
  const [address = '', bits] = value.split('/')
  const family = isIP(address)
  const longest = family === 6 ? 128 : 32
  return family !== 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest))
}

function splitList(value: string): string[] {
  return value.split(',').map((part) => part.trim())
}

function isDatabaseUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url !== undefined && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1
}

function isSmtpUrl(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
}

function isLongEnough(value: string): boolean {
  return Buffer.byteLength(value) >= SHORTEST_SECRET_BYTES
}

/** Catches "aaaa…" and the example left as it was; it does not pretend to measure randomness. */
function isVaried(value: string): boolean {
  return new Set(value).size >= 10 && value !== EXAMPLES.CAMPAIGN_SECRET && value !== EXAMPLES.SIGN_IN_SECRET
}
