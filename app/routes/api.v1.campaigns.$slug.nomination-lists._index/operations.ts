import { z } from 'zod'
import { campaignParams } from '#app/http/api/campaign-schemas.ts'
import { nothing, operation } from '#app/http/api/operation.ts'
import { subjectKinds } from '#server/domain/scoring/contract.ts'

export const computeNominationList = operation({
  id: 'computeNominationList',
  method: 'POST',
  path: '/api/v1/campaigns/{slug}/nomination-lists',
  scope: 'nominate',
  params: campaignParams,
  search: nothing,
  body: z.strictObject({
    subject: z.enum(subjectKinds),
    /** The ledger entry that the list is of; without one, the ledger's end. */
    asOfSeq: z.int().min(1).optional(),
  }),
  answers: { 201: { schema: z.object({ id: z.uuid(), sha256: z.string() }) } },
  problems: ['403', '404', '409'],
})
