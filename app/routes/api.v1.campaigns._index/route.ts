import { answer } from '#app/http/api/answer.ts'
import { campaignView } from '#app/http/api/campaign-view.ts'
import { writeCursor } from '#app/http/api/cursor.ts'
import { serve, toAll } from '#app/http/api/serve.ts'
import { readCampaigns } from './operations.ts'

export const loader = serve(
  toAll(readCampaigns, async ({ request, application, reader, search }) => {
    const { limit, cursor } = search
    const { campaigns, next } = await application.campaigns.listVisibleCampaigns(reader, { limit, after: cursor })
    return await answer(request, {
      rows: campaigns.map(campaignView),
      nextCursor: writeCursor(next && { startsOn: next.startsOn, id: next.id }),
    })
  }),
)
export const action = loader
