import { z } from 'zod'
import { slugSchema } from '#app/http/api/campaign-schemas.ts'
import { noBody, nothing, operation } from '#app/http/api/operation.ts'

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const readNominationWorkbook = operation({
  id: 'readNominationWorkbook',
  method: 'GET',
  path: '/api/v1/campaigns/{slug}/nomination-lists/{id}.xlsx',
  scope: 'nominate',
  params: z.object({ slug: slugSchema, id: z.uuid() }),
  search: nothing,
  body: noBody,
  answers: { 200: { mediaType: workbookType } },
  problems: ['404'],
})
