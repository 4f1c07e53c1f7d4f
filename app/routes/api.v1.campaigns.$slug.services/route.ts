import { answer } from '#app/http/api/answer.ts'
import { notFoundProblem } from '#app/http/api/problem.ts'
import { serve, toAll } from '#app/http/api/serve.ts'
import { readServices } from './operations.ts'

export const loader = serve(
  toAll(readServices, async ({ request, application: { campaigns }, reader, params }) => {
    const campaign = await campaigns.findVisibleCampaign(reader, params.slug)
    if (!campaign) return notFoundProblem(request)

    const services = await campaigns.listServices(campaign.id)
    return await answer(request, {
      rows: services.map(({ code, names, once, evidence }) => ({ code, names, once, evidence })),
    })
  }),
)
export const action = loader
