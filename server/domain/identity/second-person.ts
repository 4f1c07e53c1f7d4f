import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import type { RequestOutcome } from './contract.ts'

/*
 * What needs a second person is asked for by one, with a reason, and decided by another. Neither is the person it is
 * about. Who asked may take it back, and nothing else. It is decided once.
 */

export type SecondPersonRefusal =
  | { code: 'about_yourself' }
  | { code: 'own_request' }
  | { code: 'not_your_request' }
  | { code: 'request_decided' }

export type AskedRequest = { accountId: string; requestedBy: string; outcome: RequestOutcome | null }

/** Whether this person may end a request so. What else entitles them is asked by whoever knows what it is about. */
export function judgeSecondPerson(
  { accountId }: Pick<Actor, 'accountId'>,
  request: AskedRequest,
  outcome: RequestOutcome,
): Result<RequestOutcome, SecondPersonRefusal> {
  const isOwn = request.requestedBy === accountId
  if (outcome === 'withdrawn' && !isOwn) return refuse({ code: 'not_your_request' })
  if (outcome !== 'withdrawn' && isOwn) return refuse({ code: 'own_request' })
  if (outcome !== 'withdrawn' && request.accountId === accountId) return refuse({ code: 'about_yourself' })
  return request.outcome === null ? grant(outcome) : refuse({ code: 'request_decided' })
}
