import type { Actor } from './actor.ts'
import { freshMinutes } from './contract.ts'

/*
 * What changes how somebody signs in is done only just after signing in: a phone that was left lying open, or taken,
 * must not be enough to make an account one's own.
 */

/** A person as they stand before their own account: who they are, in which session, and since when they are signed in. */
export type Self = { actor: Actor; sessionId: string | undefined; signedInAt: Date | undefined }

export type NotFresh = { code: 'sign_in_again' }

export function isFresh({ signedInAt }: Pick<Self, 'signedInAt'>, now: Date): boolean {
  return signedInAt !== undefined && now.getTime() - signedInAt.getTime() < freshMinutes * 60_000
}
