import { answerSent, refusedAct, revisionTag } from '#app/http/api/act-answers.ts'
import { actView } from '#app/http/api/act-view.ts'
import { readIfMatch } from '#app/http/api/if-match.ts'
import { ownCampaign } from '#app/http/api/own-campaign.ts'
import { notFoundProblem } from '#app/http/api/problem.ts'
import { serve, toTokens } from '#app/http/api/serve.ts'
import { readAssistance, sendAssistance, withdrawAssistance } from './operations.ts'
import { typedAct } from './typed-act.ts'

/** A program sends the act first and its photos after it, each under an id of its own. */
const rules = { mayPhotoFollow: true }

export const loader = serve(
  toTokens(readAssistance, async (call) => {
    const { request, application, actor, params } = call
    const campaign = await ownCampaign(call)
    const act = await application.assistance.readAssistance(actor, params.id)
    if (act?.campaignId !== campaign.id) return notFoundProblem(request)

    // Never answered with 304: a verdict changes what is told, and not the revision that an edit has to name.
    const headers = { ETag: revisionTag(act.revision), 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
    return new Response(JSON.stringify(actView(act)), { headers })
  }),

  toTokens(sendAssistance, async (call) => {
    const { request, application, actor, params, body } = call
    const campaign = await ownCampaign(call)
    const revision = readIfMatch(request)
    const act = { ...typedAct(body), id: params.id, campaignId: campaign.id, evidence: [] }
    const sent =
      revision === undefined
        ? await application.recording.record(actor, act, rules)
        : await application.recording.edit(actor, { ...act, revision, keptEvidenceIds: 'all' }, rules)
    return sent.ok ? await answerSent(request, application, sent.value) : refusedAct(request, sent.error)
  }),

  toTokens(withdrawAssistance, async (call) => {
    const { request, application, actor, params } = call
    const campaign = await ownCampaign(call)
    const act = { id: params.id, campaignId: campaign.id, revision: readIfMatch(request) }
    const withdrawn = await application.assistance.withdrawAssistance(actor, act)
    if (withdrawn.ok) return await answerSent(request, application, withdrawn.value)
    if (withdrawn.error.code !== 'already_withdrawn') return refusedAct(request, withdrawn.error)

    // Who lost the answer asks again, and what they asked for is so.
    const gone = await application.assistance.readAssistance(actor, params.id)
    return gone ? await answerSent(request, application, { ...gone, isNew: false }) : notFoundProblem(request)
  }),
)
export const action = loader
