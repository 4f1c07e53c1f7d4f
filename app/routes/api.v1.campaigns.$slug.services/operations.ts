import { z } from 'zod'
import { campaignParams, namesSchema } from '#app/http/api/campaign-schemas.ts'
import { noBody, nothing, operation } from '#app/http/api/operation.ts'
import { evidenceKinds, onceRules } from '#server/domain/campaigns/contract.ts'

const serviceSchema = z.object({
  code: z.string(),
  names: namesSchema,
  once: z.enum(onceRules),
  evidence: z.array(z.enum(evidenceKinds)),
})

export const readServices = operation({
  id: 'readServices',
  method: 'GET',
  path: '/api/v1/campaigns/{slug}/services',
  scope: 'public',
  params: campaignParams,
  search: nothing,
  body: noBody,
  answers: { 200: { schema: z.object({ rows: z.array(serviceSchema) }) } },
  problems: ['404'],
})
