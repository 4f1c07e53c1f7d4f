import type { Transaction } from '#db/client.ts'
import { type Actor, isReadOnly } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { MembershipPosition } from './contract.ts'
import { hasCollective, hasOpenCorrection, insertCorrection, lockAllMemberships } from './correction-store.ts'
import {
  type CorrectionRefusal,
  periodOf,
  refuseCorrection,
  timesOf,
  type WishedDays,
} from './membership-correction.ts'
import type { StoredMembership } from './membership-store.ts'
import { canArrangeCollectives } from './rights.ts'
import { listRunningPeriods, lockMembers } from './store.ts'

export type CorrectionWish = WishedDays & {
  accountId: string
  /** The membership that should read otherwise; null for one that nobody wrote down. */
  membershipId: string | null
  collectiveId: string
  position: MembershipPosition
  isScoring: boolean
  reason: string
}

export type RequestCorrectionRefusal =
  | CorrectionRefusal
  | { code: 'not_allowed' }
  | { code: 'read_only_role' }
  | { code: 'about_yourself' }
  | { code: 'account_unknown' }
  | { code: 'not_found' }
  | { code: 'choice_unknown' }
  | { code: 'correction_asked_already' }

/** Asks that somebody's membership of the past reads otherwise. It does once a second person has confirmed it. */
export async function requestCorrection(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  wish: CorrectionWish,
): Promise<Result<{ correctionId: string }, RequestCorrectionRefusal>> {
  const refusal = refuseCorrecting(actor, wish)
  if (refusal) return refuse(refusal)

  return await resources.db.transaction(async (tx) => {
    const planned = await plan(tx, resources, actor, wish)
    if (!planned.ok) return planned

    const id = resources.ids.next()
    const { accountId: requestedBy, wardId } = actor
    await insertCorrection(tx, { ...planned.value, id, wardId, requestedBy, requestedAt: resources.clock.now() })
    await appendAudit(tx, resources, [
      {
        ...{ wardId, actorId: requestedBy, action: 'membership_correction_requested' },
        ...{ subjectKind: 'account', subjectId: wish.accountId },
        details: { correctionId: id, collectiveId: wish.collectiveId },
      },
    ])
    return grant({ correctionId: id })
  })
}

/** Why somebody may not have a say in what this person was a member of. */
export function refuseCorrecting(
  actor: Actor,
  { accountId }: { accountId: string },
): { code: 'not_allowed' } | { code: 'read_only_role' } | { code: 'about_yourself' } | undefined {
  if (isReadOnly(actor)) return { code: 'read_only_role' }
  if (!canArrangeCollectives(actor, actor.wardId)) return { code: 'not_allowed' }
  return accountId === actor.accountId ? { code: 'about_yourself' } : undefined
}

async function plan(
  tx: Transaction,
  { clock }: Pick<Resources, 'clock'>,
  { wardId }: Actor,
  { fromOn, untilOn, ...wish }: CorrectionWish,
): Promise<Result<CorrectionWishTimes, RequestCorrectionRefusal>> {
  const { accountId, membershipId, collectiveId } = wish
  if (!(await lockMembers(tx, wardId, [accountId])).has(accountId)) return refuse({ code: 'account_unknown' })
  if (!(await hasCollective(tx, { id: collectiveId, wardId }))) return refuse({ code: 'choice_unknown' })
  const memberships = await lockAllMemberships(tx, accountId)
  const before = memberships.find(({ id }) => id === membershipId)
  if (membershipId !== null && !before) return refuse({ code: 'not_found' })
  if (membershipId !== null && (await hasOpenCorrection(tx, membershipId))) {
    return refuse({ code: 'correction_asked_already' })
  }

  const wished = { ...wish, ...timesOf({ fromOn, untilOn }, before) }
  const refusal = refuseCorrection(wished, {
    ...{ before, others: memberships.filter((one) => one !== before), now: clock.now() },
    running: await listRunningPeriods(tx, wardId),
  })
  return refusal ? refuse(refusal) : grant({ ...wished, before: before ? periodOf(before) : null })
}

type CorrectionWishTimes = Omit<CorrectionWish, keyof WishedDays> &
  Pick<StoredMembership, 'fromAt' | 'untilAt'> & { before: ReturnType<typeof periodOf> | null }
