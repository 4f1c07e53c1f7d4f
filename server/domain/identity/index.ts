import { randomBytes } from 'node:crypto'
import type { Resources } from '#server/platform/resources.ts'
import type { Actor } from './actor.ts'
import { authenticateToken } from './authenticate-token.ts'
import type { RequestOutcome } from './contract.ts'
import { createAccounts } from './create-accounts.ts'
import { createApiToken, type NewApiToken } from './create-api-token.ts'
import { createWard, type NewWard } from './create-ward.ts'
import { decideRoleRequest } from './decide-role-request.ts'
import { devices } from './devices.ts'
import { grantRole } from './grant-role.ts'
import { finishLoading } from './keep-secret.ts'
import { readLogin } from './login.ts'
import type { NewAccount } from './new-account.ts'
import { type AccountOpening, openAccount } from './open-account.ts'
import { findConsent, hasOffice, listWards } from './queries.ts'
import { readRoleGrant } from './read-role-grant.ts'
import { type RoleWish, requestRole } from './request-role.ts'
import { revokeApiToken } from './revoke-api-token.ts'
import { revokeRole } from './revoke-role.ts'
import type { GrantOfRole } from './role-grant-store.ts'
import { secondFactors } from './second-factors.ts'
import { setBoardConsent } from './set-board-consent.ts'
import { setPassword } from './set-password.ts'
import { signingIn } from './signing-in.ts'
import { findLoginOwner } from './store.ts'
import { listApiTokens } from './token-queries.ts'

export { type Actor, type ActorGrant, hasRole, isReadOnly, seesRestricted } from './actor.ts'
export type { TokenHolder } from './authenticate-token.ts'
export type { DeviceName } from './device-name.ts'
export type { Device } from './devices.ts'
export type { Self } from './fresh-sign-in.ts'
export { keepSecret } from './keep-secret.ts'
export type { AccountRefusal, NewAccount, PlannedAccount } from './new-account.ts'
export { noteBackup } from './note-backup.ts'
export { generatePassword } from './password.ts'
export { listWards } from './queries.ts'
export { readRoleRequests, type SeenRoleRequest } from './read-role-requests.ts'
export type { PasskeyQuestion, SecondStepOffer } from './read-second-step.ts'
export type { Security } from './read-security.ts'
export { type Newcomer, planNewcomer, registerAccount } from './register-account.ts'
export { type Rights, rightsOf } from './rights.ts'
export { listGrantsInForce } from './role-grant-store.ts'
export { listRolesOverTime, type RoleOverTime } from './role-queries.ts'
export { canReadPeople, refuseRoleChange } from './role-request.ts'
export { judgeSecondPerson, type SecondPersonRefusal } from './second-person.ts'
export { hasLoadingWard, listSecretFingerprints } from './secret-store.ts'
export type { SignIn, SignInRefusal } from './sign-in.ts'
export type { Ward } from './store.ts'
export type { ApiToken } from './token-queries.ts'

/** Where nothing is given, as in tests of other things: no fingerprint, and a key that ends with the process. */
export type IdentitySecrets = {
  /** Of the secret that the citizens' keys of a new ward will hang on. */
  fingerprint?: string | null
  /** Behind what proves who somebody is; see `Secrets`. */
  signInKey?: Buffer
}

/** What routes, edges, command line and demo do with people. */
export function identityContext(
  resources: Resources,
  { fingerprint: secretFingerprint = null, signInKey = randomBytes(32) }: IdentitySecrets = {},
) {
  return {
    ...signingIn(resources, signInKey),
    ...devices(resources),
    ...secondFactors(resources, signInKey),
    createWard: (ward: NewWard) => createWard(resources, ward, secretFingerprint),
    /** Ends the loading of a ward that was made as `isLoading`. */
    finishLoading: (wardId: string) => finishLoading(resources, wardId, secretFingerprint),
    listWards: () => listWards(resources.db),
    /** Whether somebody of the campaign office can sign in. */
    hasOffice: () => hasOffice(resources.db, resources.clock.now()),
    createAccounts: (actor: Actor | null, input: { wardId: string; people: readonly NewAccount[] }) =>
      createAccounts(resources, actor, input),
    openAccount: (actor: Actor | null, input: AccountOpening) => openAccount(resources, actor, input),
    /** The account that signs in with this phone number or e-mail address. */
    findAccountId: async (text: string) => {
      const login = readLogin(text)
      return login && (await findLoginOwner(resources.db, login.value))?.accountId
    },
    setPassword: (actor: Actor | null, input: { accountId: string; password: string }) =>
      setPassword(resources, actor, input),
    /** By whoever runs the server, alone; people ask and need a second person. */
    grantRole: (actor: Actor | null, given: GrantOfRole & { untilAt?: Date | null }) =>
      grantRole(resources, actor, given),
    revokeRole: (actor: Actor | null, given: GrantOfRole) => revokeRole(resources, actor, given),
    requestRole: (actor: Actor, wish: RoleWish) => requestRole(resources, actor, wish),
    decideRoleRequest: (actor: Actor, decision: { requestId: string; outcome: RequestOutcome }) =>
      decideRoleRequest(resources, actor, decision),
    readRoleGrant: (actor: Actor, grantId: string) => readRoleGrant(resources, actor, grantId),
    setBoardConsent: (actor: Actor, input: { isGranted: boolean }) => setBoardConsent(resources, actor, input),
    findBoardConsent: (accountId: string) => findConsent(resources.db, accountId, 'public_board'),
    ...apiTokenDoors(resources),
  }
}

function apiTokenDoors(resources: Resources) {
  return {
    /** Who is behind a token of the public interface, with the roles in force now. */
    authenticateToken: (token: string) => authenticateToken(resources, token),
    createApiToken: (actor: Actor | null, input: NewApiToken) => createApiToken(resources, actor, input),
    revokeApiToken: (actor: Actor, input: { tokenId: string }) => revokeApiToken(resources, actor, input),
    /** One's own tokens, newest first. */
    listApiTokens: (actor: Actor) => listApiTokens(resources.db, actor.accountId),
  }
}
