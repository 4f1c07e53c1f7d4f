import { answer } from '#app/http/api/answer.ts'
import { notFoundProblem, refusedProblem } from '#app/http/api/problem.ts'
import { serve, toTokens } from '#app/http/api/serve.ts'
import { paths } from '#server/paths.ts'
import { computeNominationList } from './operations.ts'

export const action = serve(
  toTokens(computeNominationList, async ({ request, application, actor, params: { slug }, body }) => {
    const campaign = await application.campaigns.findVisibleCampaign(actor, slug)
    if (!campaign) return notFoundProblem(request)
    const wish = { campaignId: campaign.id, subjectKind: body.subject, asOfSeq: body.asOfSeq }
    const list = await application.nomination.computeNominationList(actor, wish)
    if (!list.ok) return refusedProblem(request, list.error)

    const headers = { Location: paths.api.nominationList(slug, list.value.id) }
    return await answer(request, list.value, { status: 201, headers })
  }),
)
export const loader = action
