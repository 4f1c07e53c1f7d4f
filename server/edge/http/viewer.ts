import type { Role } from '#server/domain/identity/contract.ts'
import { type Actor, type Rights, rightsOf } from '#server/domain/identity/index.ts'
import { paths, withSearch } from '#server/paths.ts'

/** Who is looking. Guards throw the answer, so that a route reads: who, what, do, answer. */
export type Viewer = {
  /** Undefined for a guest. */
  actor: Actor | undefined
  sessionId: string | undefined
  /** The signed-in person; a guest is sent to sign in and comes back. */
  requireActor(): Actor
  /** The signed-in person with at least one of the roles, ward-wide or for any campaign; otherwise 403. */
  requireRole(...roles: readonly Role[]): Actor
  /** What to offer this viewer in a campaign; decides nothing. */
  rightsIn(campaign: { id: string; wardId: string } | undefined): Rights
}

/** Makes the viewer of one request. `path` is where a guest comes back to after signing in. */
export function viewerOf({ actor, sessionId, path }: Pick<Viewer, 'actor' | 'sessionId'> & { path: string }): Viewer {
  const requireActor = () => {
    if (!actor) throw redirectTo(withSearch(paths.signIn, { returnTo: path }))
    return actor
  }
  return {
    actor,
    sessionId,
    requireActor,
    rightsIn: (campaign) => rightsOf(actor, campaign),
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
