import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { chooseScoringCollective } from './choose-scoring-collective.ts'
import type { NewCollective } from './collective.ts'
import { createCollectives } from './create-collectives.ts'
import { endMembership } from './end-membership.ts'
import { enrolMembers, type NewMembership } from './enrol-members.ts'
import type { Place } from './membership-change.ts'
import { nameLead } from './name-lead.ts'
import { findScoringCollective, listLedCollectives, listOwnMemberships } from './queries.ts'

export type { CollectiveRefusal, NewCollective } from './collective.ts'
export type { EnrolRefusal, NewMembership } from './enrol-members.ts'
export {
  type CollectiveName,
  findScoringCollective,
  listLedCollectives,
  listScoringCollectives,
  type OwnMembership,
  scoringKey,
} from './queries.ts'
export { listTies, type TieQuestion, tieKey } from './tie-queries.ts'

/** What routes, command line and demo do with collectives. Times not given are now. */
export function collectivesContext(resources: Resources) {
  const { db, clock } = resources
  return {
    createCollectives: (actor: Actor | null, input: { wardId: string; collectives: readonly NewCollective[] }) =>
      createCollectives(resources, actor, input),
    enrolMembers: (actor: Actor | null, input: { wardId: string; members: readonly NewMembership[] }) =>
      enrolMembers(resources, actor, input),
    endMembership: (actor: Actor, place: Place) => endMembership(resources, actor, place),
    nameLead: (actor: Actor, input: Place & { isLead: boolean }) => nameLead(resources, actor, input),
    chooseScoringCollective: (actor: Actor, place: Place) => chooseScoringCollective(resources, actor, place),
    findScoringCollective: (accountId: string, at = clock.now()) => findScoringCollective(db, accountId, at),
    listLedCollectives: (accountId: string, at = clock.now()) => listLedCollectives(db, accountId, at),
    listOwnMemberships: (accountId: string, at = clock.now()) => listOwnMemberships(db, accountId, at),
  }
}
