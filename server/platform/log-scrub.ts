/*
 * The log must not become a second, unguarded register of people. Values under telling names are dropped, every run
 * of 9 to 12 digits (phone and ID numbers, also in groups) is struck out, and of a database error only what tells the
 * fault is kept: its parameters and details repeat what people typed.
 */

const STRUCK = '[struck out]'
const DEEPEST = 6
const PRIVATE_NAMES = new Set(
  [
    ...['name', 'fullName', 'displayName', 'givenName', 'familyName', 'email', 'phone', 'phoneNumber', 'login'],
    ...['citizen', 'citizenId', 'citizenKey', 'idNumber', 'cccd', 'birthDate', 'note', 'receipt', 'receiptNumber'],
    ...['password', 'passwordHash', 'secret', 'token', 'cookie', 'set-cookie', 'authorization', 'sessionId'],
    ...['parameters', 'params', 'args', 'body', 'form', 'detail', 'query', 'where'],
  ].map((name) => name.toLowerCase()),
)
const ERROR_FACTS = [
  'code',
  'severity',
  'schema_name',
  'table_name',
  'column_name',
  'constraint_name',
  'routine',
  'status',
]
const NUMBER_RUN = /(?<!\d)\+?\d(?:[\s\p{Pd}./,()_]{0,3}\d){8,11}(?!\d)/gu
const WHOLE_HEX = /^[0-9a-f-]{32,64}$/i
/** Drizzle puts the values of a failed statement behind these words. */
const PARAMETERS = /\n?\s*params:[\s\S]*?(?=\n\s+at |$)/g

/** A copy of a log record without anything about people. */
export function scrub(record: Record<string, unknown>): Record<string, unknown> {
  return scrubFields(record, 0)
}

/** Strikes out phone and ID numbers and statement values in a text; a hash or UUID stays whole. */
export function scrubText(text: string): string {
  return WHOLE_HEX.test(text) ? text : text.replace(PARAMETERS, '').replace(NUMBER_RUN, STRUCK)
}

function scrubFields(fields: object, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      PRIVATE_NAMES.has(name.toLowerCase()) ? STRUCK : scrubValue(value, depth + 1),
    ]),
  )
}

function scrubValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return scrubText(value)
  if (typeof value === 'number' || typeof value === 'bigint') return scrubNumber(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Error) return scrubError(value, depth)
  if (typeof value !== 'object' || value === null) return typeof value === 'function' ? undefined : value
  if (depth >= DEEPEST || Buffer.isBuffer(value)) return STRUCK
  return Array.isArray(value) ? value.map((part) => scrubValue(part, depth + 1)) : scrubFields(value, depth)
}

/** An ID number read as a number has lost its zeros and is one all the same. Times in ms have 13 digits and pass. */
function scrubNumber(value: number | bigint): unknown {
  const digits = String(value)
  return /^\d{9,12}$/.test(digits) ? STRUCK : typeof value === 'bigint' ? digits : value
}

function scrubError(error: Error, depth: number): Record<string, unknown> {
  const facts = Object.entries(error).filter(([name]) => ERROR_FACTS.includes(name))
  return {
    type: error.name,
    message: scrubText(error.message),
    stack: scrubText(error.stack ?? ''),
    ...scrubFields(Object.fromEntries(facts), depth),
    ...(error.cause === undefined || depth >= DEEPEST ? {} : { cause: scrubValue(error.cause, depth + 1) }),
  }
}
