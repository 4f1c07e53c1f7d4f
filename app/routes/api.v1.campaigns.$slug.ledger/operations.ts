import { z } from 'zod'
import { campaignParams } from '#app/http/api/campaign-schemas.ts'
import { noBody, operation } from '#app/http/api/operation.ts'
import { capacities, channels, citizenGroups, entryKinds, modeReasons, modes } from '#server/domain/scoring/contract.ts'

const seq = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const percent = z.int()
const points = z.int()

/** One step of an entry's reckoning. */
export const entryLineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('base'), serviceCode: z.string(), points }),
  z.object({ kind: z.literal('mode'), mode: z.enum(modes), reason: z.enum(modeReasons).nullable(), percent }),
  z.object({ kind: z.literal('channel'), channel: z.enum(channels), percent }),
  z.object({ kind: z.literal('group'), group: z.enum([...citizenGroups, 'none']), percent }),
  z.object({ kind: z.literal('rounded'), points }),
  z.object({ kind: z.literal('cap'), limit: z.int(), alreadyCounted: z.int() }),
  z.object({ kind: z.literal('reversal'), ofSeq: z.int(), points }),
])

/** One line of the ledger: ids and numbers, sealed to the line before it. */
export const ledgerLineSchema = z.object({
  seq: z.int(),
  id: z.uuid(),
  kind: z.enum(entryKinds),
  accountId: z.uuid().nullable(),
  collectiveId: z.uuid(),
  capacity: z.enum(capacities),
  assistanceId: z.uuid().nullable(),
  verdictId: z.uuid().nullable(),
  correctsSeq: z.int().nullable(),
  points,
  acts: z.int(),
  ruleVersion: z.int(),
  lines: z.array(entryLineSchema),
  occurredOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  previousHash: z.string(),
  hash: z.string(),
})

export const readLedger = operation({
  id: 'readLedger',
  method: 'GET',
  path: '/api/v1/campaigns/{slug}/ledger',
  scope: 'ledger',
  params: campaignParams,
  search: z.object({ after: seq.default(0), limit: seq.min(1).optional() }),
  body: noBody,
  answers: { 200: { mediaType: 'application/x-ndjson', each: ledgerLineSchema } },
  problems: ['403', '404'],
})
