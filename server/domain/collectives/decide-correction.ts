import type { Transaction } from '#db/client.ts'
import type { RequestOutcome } from '#server/domain/identity/contract.ts'
import {
  type Actor,
  judgeSecondPerson,
  listGrantsInForce,
  type SecondPersonRefusal,
} from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import {
  type CorrectionRow,
  lockAllMemberships,
  lockCorrection,
  updateCorrectionDecided,
  updateMembershipPast,
} from './correction-store.ts'
import { type CorrectionRefusal, isSamePeriod, periodOf, refuseCorrection } from './membership-correction.ts'
import { refuseCorrecting } from './request-correction.ts'
import { canArrangeCollectives } from './rights.ts'
import { insertMemberships, listRunningPeriods, lockMembers } from './store.ts'

export type DecideCorrectionRefusal =
  | CorrectionRefusal
  | SecondPersonRefusal
  | { code: 'not_allowed' }
  | { code: 'read_only_role' }
  | { code: 'not_found' }
  | { code: 'requester_not_entitled' }
  | { code: 'changed_since_seen' }

/**
 * Ends an open correction. Confirming writes the membership as it was asked for, if it still reads as it did then and
 * who asked is still entitled to; ties and credit of verdicts already given stay as they are.
 */
export async function decideCorrection(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor,
  { correctionId, outcome }: { correctionId: string; outcome: RequestOutcome },
): Promise<Result<{ accountId: string }, DecideCorrectionRefusal>> {
  const decided = await resources.db.transaction(async (tx) => {
    const asked = await lockCorrection(tx, { id: correctionId, wardId: actor.wardId })
    if (!asked) return refuse({ code: 'not_found' })
    const refusal = outcome === 'withdrawn' ? undefined : refuseCorrecting(actor, asked)
    if (refusal) return refuse(refusal)
    const judged = judgeSecondPerson(actor, asked, outcome)
    if (!judged.ok) return judged
    const now = resources.clock.now()
    const wrong = outcome === 'confirmed' ? await findWrong(tx, asked, now) : undefined
    if (wrong) return refuse(wrong)

    await updateCorrectionDecided(tx, { id: asked.id, outcome, decidedBy: actor.accountId, decidedAt: now })
    if (outcome === 'confirmed') await write(tx, resources, asked)
    await appendAudit(tx, resources, [auditOf(asked, { actor, outcome })])
    return grant({ accountId: asked.accountId })
  })
  if (decided.ok && outcome === 'confirmed') resources.events.emit('rolesChanged', decided.value)
  return decided
}

/** What has changed since somebody asked. */
async function findWrong(
  tx: Transaction,
  asked: CorrectionRow,
  now: Date,
): Promise<DecideCorrectionRefusal | undefined> {
  const { wardId, accountId, membershipId, requestedBy } = asked
  await lockMembers(tx, wardId, [accountId])
  const requester = { wardId, grants: await listGrantsInForce(tx, requestedBy, now) }
  if (!canArrangeCollectives(requester, wardId)) return { code: 'requester_not_entitled' }
  const memberships = await lockAllMemberships(tx, accountId)
  const before = memberships.find(({ id }) => id === membershipId)
  if (before && asked.before && !isSamePeriod(periodOf(before), asked.before)) return { code: 'changed_since_seen' }
  const running = await listRunningPeriods(tx, wardId)
  return refuseCorrection(asked, { before, others: memberships.filter((one) => one !== before), running, now })
}

async function write(tx: Transaction, { ids }: Pick<Resources, 'ids'>, asked: CorrectionRow): Promise<void> {
  const { wardId, accountId, membershipId, collectiveId, position, isScoring, fromAt, untilAt } = asked
  const past = { collectiveId, position, isScoring, fromAt, untilAt }
  if (membershipId === null) await insertMemberships(tx, [{ ...past, id: ids.next(), wardId, accountId }])
  else await updateMembershipPast(tx, membershipId, past)
}

const actions = {
  confirmed: 'membership_corrected',
  declined: 'membership_correction_declined',
  withdrawn: 'membership_correction_withdrawn',
} as const satisfies Record<RequestOutcome, string>

function auditOf(asked: CorrectionRow, { actor, outcome }: { actor: Actor; outcome: RequestOutcome }) {
  const { id: correctionId, wardId, accountId, requestedBy, collectiveId } = asked
  return {
    ...{ wardId, actorId: actor.accountId, action: actions[outcome], subjectKind: 'account', subjectId: accountId },
    details: { correctionId, collectiveId, requestedBy },
  }
}
