import { z } from 'zod'
import { actParams, sentActSchema } from '#app/http/api/act-schemas.ts'
import { noBody, nothing, operation } from '#app/http/api/operation.ts'
import { evidenceTypes } from '#server/domain/assistance/contract.ts'

export const sendEvidence = operation({
  id: 'sendEvidence',
  method: 'PUT',
  path: '/api/v1/campaigns/{slug}/assistances/{id}/evidence/{evidenceId}',
  scope: 'record',
  params: actParams.extend({ evidenceId: z.uuid().toLowerCase() }),
  search: nothing,
  body: noBody,
  upload: evidenceTypes,
  answers: { 200: { schema: sentActSchema }, 201: { schema: sentActSchema } },
  problems: ['404', '409', '413', '415'],
})
