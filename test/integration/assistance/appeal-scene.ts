import type { Database, Transaction } from '#db/client.ts'
import type { AppealInput } from '#server/domain/assistance/open-appeal.ts'
import type { Result } from '#server/platform/result.ts'
import { accepting, verdictScene } from './verdict-scene.ts'

/** An act that `verifier` has just rejected; `other` is a second verifier, without a tie to its author. */
export async function rejectedScene(db: Database | Transaction) {
  const scene = await verdictScene(db)
  const other = await scene.somebody('verifier')
  const one = await scene.act()
  const [answer] = await scene.assistance.recordVerdicts(scene.verifier, [rejecting(one)])
  if (!answer?.result.ok) throw new Error('The act was not rejected.')
  return {
    ...{ ...scene, other, one },
    verdictId: answer.result.value.verdictId,
    appeal: (wish: Partial<AppealInput> = {}) => scene.assistance.openAppeal(scene.author, appealOf(one, wish)),
    later: (hours: number) => {
      scene.resources.clock.moveTo(new Date(scene.resources.clock.now().getTime() + hours * 3_600_000))
    },
  }
}

export function appealOf(act: { id: string; revision: number }, wish: Partial<AppealInput> = {}): AppealInput {
  return {
    ...{ assistanceId: act.id, revision: act.revision, reason: 'Ảnh chụp đúng màn hình, xin xem lại', evidence: [] },
    ...wish,
  }
}

export function rejecting(act: { id: string; revision: number }) {
  return accepting(act, { decision: 'rejected', reason: 'evidence_unclear', note: 'Ảnh mờ' })
}

/** The act as an appeal left it. */
export function appealed(act: { id: string; revision: number }) {
  return { id: act.id, revision: act.revision + 1 }
}

export function codeOf(result: Result<unknown, { code: string }>): string {
  return result.ok ? 'granted' : result.error.code
}
