import { answer } from '#app/http/api/answer.ts'
import { campaignView } from '#app/http/api/campaign-view.ts'
import { notFoundProblem } from '#app/http/api/problem.ts'
import { serve, toAll } from '#app/http/api/serve.ts'
import { readCampaign } from './operations.ts'

export const loader = serve(
  toAll(readCampaign, async ({ request, application: { campaigns }, reader, params }) => {
    const campaign = await campaigns.findVisibleCampaign(reader, params.slug)
    if (!campaign) return notFoundProblem(request)

    const [models, stations, lessons] = await Promise.all([
      campaigns.listModels(campaign.id),
      campaigns.listStations(campaign.id),
      campaigns.listLessons(campaign.id),
    ])
    const codes = new Map(stations.map(({ id, code }) => [id, code]))
    return await answer(request, {
      ...campaignView(campaign),
      models: models.map(({ code, names }) => ({ code, names })),
      stations: stations.map(({ id: _, ...station }) => station),
      sessions: lessons.map(({ code, title, place, stationId, startsAt }) => ({
        ...{ code, title, place, startsAt: startsAt.toISOString() },
        stationCode: stationId === null ? null : (codes.get(stationId) ?? null),
      })),
    })
  }),
)
export const action = loader
