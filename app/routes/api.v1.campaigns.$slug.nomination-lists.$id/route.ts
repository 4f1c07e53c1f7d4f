import { answer } from '#app/http/api/answer.ts'
import { writeCursor } from '#app/http/api/cursor.ts'
import { notFoundProblem } from '#app/http/api/problem.ts'
import { serve, toTokens } from '#app/http/api/serve.ts'
import type { CandidateRow } from '#server/domain/nomination/index.ts'
import { readNominationList } from './operations.ts'

export const loader = serve(
  toTokens(readNominationList, async ({ request, application, actor, params, search: { limit, cursor } }) => {
    const list = await application.nomination.readWholeNominationList(actor, params.id)
    if (!list.ok || list.value.campaign.slug !== params.slug) return notFoundProblem(request)

    const { rows, campaign: _, computedByName: __, subjectKind, factsAt, computedAt, ...head } = list.value
    const first = cursor?.position ?? 0
    const next = first + limit
    return await answer(request, {
      ...head,
      ...{ subject: subjectKind, factsAt: factsAt.toISOString(), computedAt: computedAt.toISOString() },
      rows: rows.slice(first, next).map(candidateView),
      nextCursor: writeCursor(next < rows.length ? { position: next } : undefined),
    })
  }),
)
export const action = loader

function candidateView({ subjectId, name, value, ...row }: CandidateRow) {
  return { subject: { id: subjectId, name }, value: value.numerator / value.denominator, ...row }
}
