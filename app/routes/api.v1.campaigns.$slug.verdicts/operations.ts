import { z } from 'zod'
import { stepSchema } from '#app/http/api/act-schemas.ts'
import { campaignParams } from '#app/http/api/campaign-schemas.ts'
import { nothing, operation } from '#app/http/api/operation.ts'
import { bulkLimit, decisions, textLimits, verdictReasons } from '#server/domain/assistance/contract.ts'

const item = z.strictObject({
  assistanceId: z.uuid().toLowerCase(),
  revision: z.int().min(1),
  decision: z.enum(decisions),
  reason: z.enum(verdictReasons).optional(),
  note: z.string().max(textLimits.reason).optional(),
})

const given = z.object({
  assistanceId: z.uuid(),
  verdict: z.object({
    verdictId: z.uuid(),
    decision: z.enum(decisions),
    points: z.int().nullable(),
    steps: z.array(stepSchema),
    undoUntil: z.iso.datetime(),
  }),
})

/** A refusal is a problem as any other, with its own status. */
const refused = z.object({
  assistanceId: z.uuid(),
  problem: z.looseObject({ status: z.int(), code: z.string(), detail: z.string() }),
})

export const sendVerdicts = operation({
  id: 'sendVerdicts',
  method: 'POST',
  path: '/api/v1/campaigns/{slug}/verdicts',
  scope: 'verify',
  params: campaignParams,
  search: nothing,
  body: z.array(item).min(1).max(bulkLimit),
  answers: { 200: { schema: z.object({ results: z.array(z.union([given, refused])) }) } },
  problems: ['404', '413'],
})
