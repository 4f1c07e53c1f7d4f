import { type RefusalAnswer, refusalAnswer } from '#app/http/answers.ts'
import type { FormErrors } from '#app/http/form-errors.ts'
import type { Decision } from '#server/domain/assistance/contract.ts'
import type { ActBrief, VerdictAnswer } from '#server/domain/assistance/index.ts'

/** What came of the decision on one act, as screens show it: either `given` or `refusal`. */
export type ShownVerdict = {
  assistanceId: string
  brief: ActBrief | undefined
  given: { verdictId: string; decision: Decision; points: number | null; undoUntil: Date } | undefined
  refusal: RefusalAnswer | undefined
}

export type VerdictsAnswer = { verdicts: ShownVerdict[]; errors: FormErrors | undefined }

/** Answers of the command with the acts they are about. */
export function showVerdicts(answers: readonly VerdictAnswer[], briefs: readonly ActBrief[]): ShownVerdict[] {
  return answers.map(({ assistanceId, result }) => ({
    assistanceId,
    brief: briefs.find(({ id }) => id === assistanceId),
    given: result.ok ? withoutLines(result.value) : undefined,
    refusal: result.ok ? undefined : refusalAnswer(result.error),
  }))
}

function withoutLines({ verdictId, decision, points, undoUntil }: NonNullable<ShownVerdict['given']>) {
  return { verdictId, decision, points, undoUntil }
}
