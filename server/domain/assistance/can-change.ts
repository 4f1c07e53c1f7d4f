import { type Actor, isReadOnly } from '#server/domain/identity/index.ts'
import { grant, type Result, refuse, unreachable } from '#server/platform/result.ts'
import type { ActState } from './contract.ts'

/*
 * Until it is decided, an act is its author's and of who keyed it in: they may edit it and take it back. Who saw an
 * older revision has to look again. For anybody else the act does not exist here.
 */

export type ChangeRefusal =
  | { code: 'not_found' }
  | { code: 'read_only_role' }
  | { code: 'already_decided' }
  | { code: 'already_withdrawn' }
  | { code: 'changed_since_seen' }

type Changeable = { authorId: string; keyedById: string; state: ActState; revision: number }

/** The act, if this person may change it now; `revision` is the one on their screen. */
export function canChange<T extends Changeable>(
  act: T | undefined,
  actor: Actor,
  revision: number,
): Result<T, ChangeRefusal> {
  if (!act || !isOwnAct(act, actor)) return refuse({ code: 'not_found' })
  if (isReadOnly(actor)) return refuse({ code: 'read_only_role' })

  switch (act.state) {
    case 'accepted':
    case 'rejected':
      return refuse({ code: 'already_decided' })
    case 'withdrawn':
      return refuse({ code: 'already_withdrawn' })
    case 'waiting':
    case 'returned':
      return act.revision === revision ? grant(act) : refuse({ code: 'changed_since_seen' })
    default:
      return unreachable(act.state)
  }
}

export function isOwnAct(act: { authorId: string; keyedById: string }, actor: Actor): boolean {
  return actor.accountId === act.authorId || actor.accountId === act.keyedById
}

/** The act, where it is one of this campaign; in another's address it is not found. */
export function actOf<T extends { campaignId: string }>(
  act: T | undefined,
  campaignId: string | undefined,
): T | undefined {
  return campaignId === undefined || act?.campaignId === campaignId ? act : undefined
}
