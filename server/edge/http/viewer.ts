import type { Role } from '#server/domain/identity/contract.ts'
import { type Actor, type Rights, rightsOf, type Self } from '#server/domain/identity/index.ts'
import { paths, withSearch } from '#server/paths.ts'

/** Who is looking. Guards throw the answer, so that a route reads: who, what, do, answer. */
export type Viewer = {
  /** Undefined for a guest, and for somebody who must set up a second factor before anything else. */
  actor: Actor | undefined
  sessionId: string | undefined
  /** Signed in, but led to set up a second factor: sees what a guest sees, and may do what that takes. */
  isHeldBack: boolean
  /** The signed-in person; a guest is sent to sign in and comes back. */
  requireActor(): Actor
  /** The signed-in person before their own account, also while held back. */
  requireSelf(): Self
  /** The signed-in person with at least one of the roles, ward-wide or for any campaign; otherwise 403. */
  requireRole(...roles: readonly Role[]): Actor
  /** What to offer this viewer in a campaign; decides nothing. */
  rightsIn(campaign: { id: string; wardId: string } | undefined): Rights
}

export type ViewerFacts = {
  /** Who is signed in, if anybody is. */
  actor: Actor | undefined
  sessionId: string | undefined
  signedInAt?: Date | undefined
  /** The ward requires a second factor of this person, who has none. */
  lacksFactor?: boolean
  /** Where a guest comes back to after signing in. */
  path: string
}

/** Makes the viewer of one request. */
export function viewerOf({ actor, sessionId, signedInAt, lacksFactor = false, path }: ViewerFacts): Viewer {
  const isHeldBack = actor !== undefined && lacksFactor
  const requireSelf = () => {
    if (!actor) throw redirectTo(withSearch(paths.signIn, { returnTo: path }))
    return { actor, sessionId, signedInAt }
  }
  const requireActor = () => {
    if (isHeldBack) throw redirectTo(paths.security)
    return requireSelf().actor
  }
  return {
    actor: isHeldBack ? undefined : actor,
    sessionId,
    isHeldBack,
    requireActor,
    requireSelf,
    rightsIn: (campaign) => rightsOf(isHeldBack ? undefined : actor, campaign),
    requireRole: (...roles) => {
      const person = requireActor()
      if (!roles.some((role) => person.grants.some((grant) => grant.role === role))) {
        throw new Response(null, { status: 403, statusText: 'Forbidden' })
      }
      return person
    },
  }
}

function redirectTo(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location } })
}
