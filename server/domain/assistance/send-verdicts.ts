import type { Actor } from '#server/domain/identity/index.ts'
import { listEntriesOfActs } from '#server/domain/scoring/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result } from '#server/platform/result.ts'
import { recordVerdicts } from './record-verdicts.ts'
import type { VerdictAnswer, VerdictItem } from './verdict.ts'
import { givenVerdict } from './verdict-answers.ts'
import { listStandingVerdicts, type Verdict } from './verdict-store.ts'
import { isVerifierOf, type VerificationRefusal } from './verification.ts'

/**
 * Verdicts as a program sends them: those of one campaign, by somebody who verifies in it. A verdict that this person
 * gave before, and that still stands, is answered as it was given: who was cut off sends the same again.
 */
export async function sendVerdicts(
  resources: Resources,
  actor: Actor,
  { campaignId, batch }: { campaignId: string; batch: readonly VerdictItem[] },
): Promise<Result<readonly VerdictAnswer[], VerificationRefusal>> {
  const allowed = isVerifierOf(actor, campaignId)
  if (!allowed.ok) return allowed

  const answers = await recordVerdicts(resources, actor, batch, { campaignId })
  const asked = batch.filter((_, index) => isDecided(answers[index]))
  const given = await readGiven(resources, actor, asked)
  return grant(
    answers.map((answer, index) => {
      const item = batch[index]
      const before = item && isDecided(answer) ? given(item) : undefined
      return before ? { ...answer, result: grant(before) } : answer
    }),
  )
}

function isDecided(answer: VerdictAnswer | undefined): boolean {
  return answer !== undefined && !answer.result.ok && answer.result.error.code === 'already_decided'
}

async function readGiven({ db }: Resources, actor: Actor, asked: readonly VerdictItem[]) {
  const ids = asked.map(({ assistanceId }) => assistanceId)
  const verdicts = await listStandingVerdicts(db, { verifierId: actor.accountId, actIds: ids })
  const entries = await listEntriesOfActs(db, ids)
  return (item: VerdictItem) => {
    const verdict = verdicts.find((one) => isSame(one, item))
    return (
      verdict &&
      givenVerdict(
        verdict,
        entries.find(({ verdictId }) => verdictId === verdict.id),
      )
    )
  }
}

function isSame(verdict: Verdict, item: VerdictItem): boolean {
  return (
    verdict.assistanceId === item.assistanceId &&
    verdict.revision === item.revision &&
    verdict.decision === item.decision &&
    (item.decision === 'accepted' || verdict.reason === (item.reason ?? null)) &&
    verdict.note === (item.note || null)
  )
}
