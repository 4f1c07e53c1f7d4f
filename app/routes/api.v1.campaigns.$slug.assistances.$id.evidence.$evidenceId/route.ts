import { answerSent, refusedAct } from '#app/http/api/act-answers.ts'
import { ownCampaign } from '#app/http/api/own-campaign.ts'
import { problem } from '#app/http/api/problem.ts'
import { serve, toTokens } from '#app/http/api/serve.ts'
import { evidenceLimits, evidenceTypes } from '#server/domain/assistance/contract.ts'
import { sendEvidence } from './operations.ts'

export const loader = serve(
  toTokens(sendEvidence, async (call) => {
    const { request, application, actor, params } = call
    const campaign = await ownCampaign(call)
    const where = { campaignId: campaign.id, assistanceId: params.id, evidenceId: params.evidenceId }
    const added = await application.recording.addEvidence(actor, request, where)
    if (added.ok) return await answerSent(request, application, added.value)

    switch (added.error.code) {
      case 'media_type_unsupported':
        return problem(request, { status: '415', ...added.error, facts: { expected: evidenceTypes.join(', ') } })
      case 'body_too_large':
      case 'file_too_large':
        return problem(request, { status: '413', code: 'body_too_large', facts: { most: evidenceLimits.bytes } })
      case 'body_unreadable':
      case 'file_type':
        return problem(request, { status: '422', code: 'photo_unreadable' })
      default:
        return refusedAct(request, added.error)
    }
  }),
)
export const action = loader
