import { z } from 'zod'
import { campaignSchema } from '#app/http/api/campaign-schemas.ts'
import { pageSearch } from '#app/http/api/cursor.ts'
import { noBody, nothing, operation } from '#app/http/api/operation.ts'

const position = z.object({ startsOn: z.iso.date(), id: z.uuid() })

export const readCampaigns = operation({
  id: 'readCampaigns',
  method: 'GET',
  path: '/api/v1/campaigns',
  scope: 'public',
  params: nothing,
  search: z.object(pageSearch(position, { usual: 50, most: 200 })),
  body: noBody,
  answers: { 200: { schema: z.object({ rows: z.array(campaignSchema), nextCursor: z.string().nullable() }) } },
  problems: [],
})
