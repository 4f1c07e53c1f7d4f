import type { RequestOutcome } from '#server/domain/identity/contract.ts'
import type { Actor, Newcomer } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { type CodeChange, changeJoinCode } from './change-join-code.ts'
import { chooseScoringCollective } from './choose-scoring-collective.ts'
import type { NewCollective } from './collective.ts'
import type { JoinOutcome } from './contract.ts'
import { createCollectives } from './create-collectives.ts'
import { decideCorrection } from './decide-correction.ts'
import { decideJoinRequest } from './decide-join-request.ts'
import { endMembership } from './end-membership.ts'
import { enrolMembers, type NewMembership } from './enrol-members.ts'
import { inviteMember, withdrawInvitation } from './invite-member.ts'
import { joinAsNewcomer } from './join-as-newcomer.ts'
import { createJoinAttempts } from './join-attempts.ts'
import { joinCollective } from './join-collective.ts'
import type { WayIn } from './join-store.ts'
import { listOwnRequests } from './member-queries.ts'
import type { Place } from './membership-change.ts'
import { nameLead } from './name-lead.ts'
import { listCollectivesOfWard } from './people-queries.ts'
import { findScoringCollective, listLedCollectives, listOwnMemberships } from './queries.ts'
import { readCollective } from './read-collective.ts'
import { readMember } from './read-member.ts'
import { type PeopleSearch, readPeople } from './read-people.ts'
import { readPerson } from './read-person.ts'
import { readRequests } from './read-requests.ts'
import { readJoining, readWayIn } from './read-ways-in.ts'
import { type CorrectionWish, requestCorrection } from './request-correction.ts'

export type { CollectiveRefusal, NewCollective } from './collective.ts'
export type { EnrolRefusal, NewMembership } from './enrol-members.ts'
export type { MemberRow } from './member-queries.ts'
export {
  type CollectiveName,
  findScoringCollective,
  listLedCollectives,
  listScoringCollectives,
  type OwnMembership,
  scoringKey,
} from './queries.ts'
export type { CollectiveScreen } from './read-collective.ts'
export type { MemberScreen } from './read-member.ts'
export type { People, PeopleCursor } from './read-people.ts'
export type { SeenPerson } from './read-person.ts'
export type { SeenCorrection, WaitingRequests } from './read-requests.ts'
export type { JoiningScreen, WayScreen } from './read-ways-in.ts'
export { listTies, type TieQuestion, tieKey } from './tie-queries.ts'

/** What routes, command line and demo do with collectives. Times not given are now. */
export function collectivesContext(resources: Resources) {
  return { ...arranging(resources), ...keeping(resources), ...joining(resources), ...reading(resources) }
}

function arranging(resources: Resources) {
  return {
    createCollectives: (actor: Actor | null, input: { wardId: string; collectives: readonly NewCollective[] }) =>
      createCollectives(resources, actor, input),
    enrolMembers: (actor: Actor | null, input: { wardId: string; members: readonly NewMembership[] }) =>
      enrolMembers(resources, actor, input),
  }
}

/** What happens to people who are in. */
function keeping(resources: Resources) {
  return {
    endMembership: (actor: Actor, place: Place) => endMembership(resources, actor, place),
    nameLead: (actor: Actor, input: Place & { isLead: boolean }) => nameLead(resources, actor, input),
    chooseScoringCollective: (actor: Actor, place: Place) => chooseScoringCollective(resources, actor, place),
    requestCorrection: (actor: Actor, wish: CorrectionWish) => requestCorrection(resources, actor, wish),
    decideCorrection: (actor: Actor, decision: { correctionId: string; outcome: RequestOutcome }) =>
      decideCorrection(resources, actor, decision),
  }
}

/** How people come in. The counters of tries live as long as this. */
function joining(resources: Resources) {
  const tools = { ...resources, attempts: createJoinAttempts(resources) }
  return {
    changeJoinCode: (actor: Actor, input: { collectiveId: string; change: CodeChange }) =>
      changeJoinCode(resources, actor, input),
    inviteMember: (actor: Actor, input: { collectiveId: string }) => inviteMember(resources, actor, input),
    withdrawInvitation: (actor: Actor, input: { collectiveId: string; invitationId: string }) =>
      withdrawInvitation(resources, actor, input),
    readWayIn: (actor: Actor | undefined, input: { way: WayIn; address: string }) => readWayIn(tools, actor, input),
    joinCollective: (actor: Actor, input: { way: WayIn; address: string }) => joinCollective(tools, actor, input),
    joinAsNewcomer: (input: { way: WayIn; address: string; person: Newcomer }) => joinAsNewcomer(tools, input),
    decideJoinRequest: (actor: Actor, input: { collectiveId: string; requestId: string; outcome: JoinOutcome }) =>
      decideJoinRequest(resources, actor, input),
  }
}

function reading(resources: Resources) {
  const { db, clock } = resources
  return {
    readCollective: (actor: Actor, wish: { id: string; after?: string | undefined }) =>
      readCollective(resources, actor, wish),
    readMember: (actor: Actor, place: Place) => readMember(resources, actor, place),
    readJoining: (actor: Actor, collectiveId: string) => readJoining(resources, actor, collectiveId),
    listOwnRequests: (accountId: string) => listOwnRequests(db, accountId),
    readPeople: (actor: Actor, search: PeopleSearch) => readPeople(resources, actor, search),
    readPerson: (actor: Actor, accountId: string) => readPerson(resources, actor, accountId),
    readRequests: (actor: Actor, about?: { accountId: string }) => readRequests(resources, actor, about),
    listCollectivesOfWard: (wardId: string) => listCollectivesOfWard(db, wardId),
    findScoringCollective: (accountId: string, at = clock.now()) => findScoringCollective(db, accountId, at),
    listLedCollectives: (accountId: string, at = clock.now()) => listLedCollectives(db, accountId, at),
    listOwnMemberships: (accountId: string, at = clock.now()) => listOwnMemberships(db, accountId, at),
  }
}
