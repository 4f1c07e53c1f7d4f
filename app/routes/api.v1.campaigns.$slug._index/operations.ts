import { campaignDetailSchema, campaignParams } from '#app/http/api/campaign-schemas.ts'
import { noBody, nothing, operation } from '#app/http/api/operation.ts'

export const readCampaign = operation({
  id: 'readCampaign',
  method: 'GET',
  path: '/api/v1/campaigns/{slug}',
  scope: 'public',
  params: campaignParams,
  search: nothing,
  body: noBody,
  answers: { 200: { schema: campaignDetailSchema } },
  problems: ['404'],
})
