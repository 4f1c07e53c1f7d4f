import { answer } from '#app/http/api/answer.ts'
import { ownCampaign } from '#app/http/api/own-campaign.ts'
import { refusedDocument, refusedProblem } from '#app/http/api/problem.ts'
import { serve, toTokens } from '#app/http/api/serve.ts'
import { sendVerdicts } from './operations.ts'

export const loader = serve(
  toTokens(sendVerdicts, async (call) => {
    const { request, application, actor, body } = call
    const campaign = await ownCampaign(call)
    const sent = await application.assistance.sendVerdicts(actor, { campaignId: campaign.id, batch: body })
    if (!sent.ok) return refusedProblem(request, sent.error)

    const results = sent.value.map(({ assistanceId, result }) => {
      if (!result.ok) return { assistanceId, problem: refusedDocument(request, result.error) }
      const { lines, ...verdict } = result.value
      return { assistanceId, verdict: { ...verdict, steps: lines } }
    })
    return await answer(request, { results })
  }),
)
export const action = loader
