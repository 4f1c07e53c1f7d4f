/** Roles granted to an account with dates. *Lead* comes from collectives; *chair, secretary, teller* from the council. */
export const roles = ['verifier', 'office', 'council', 'auditor', 'admin'] as const
export type Role = (typeof roles)[number]

/** Who gave a role: two people, one asking and another confirming; or whoever runs the server, on its command line. */
export const grantSources = ['two_people', 'operator'] as const
export type GrantSource = (typeof grantSources)[number]

/** How a request that needs a second person ended; it is open while it has no outcome. */
export const requestOutcomes = ['confirmed', 'declined', 'withdrawn'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

export const loginKinds = ['phone', 'email'] as const
export type LoginKind = (typeof loginKinds)[number]

export const consentPurposes = ['public_board'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

export const sexes = ['female', 'male'] as const
export type Sex = (typeof sexes)[number]

export const locales = ['vi', 'en', 'de'] as const
export type Locale = (typeof locales)[number]

export const passwordLimits = { min: 10, max: 200 } as const

/** The cookie that carries a session's token; the database holds only the token's hash. */
export const sessionCookieName = 'tds_session'

/** The cookie that remembers which login has signed in here; it opens nothing (see `known-browser.ts`). */
export const knownBrowserCookieName = 'tds_known'

/** Whose rights reach far: their sessions are shorter. */
export const officeRoles = ['office', 'council', 'auditor', 'admin'] as const satisfies readonly Role[]

/** Hours a session lives: `idle` after it was last used, and never longer than `absolute` after the sign-in. */
export const sessionLimits = {
  ordinary: { idle: 30 * 24, absolute: 180 * 24 },
  office: { idle: 12, absolute: 7 * 24 },
} as const

/** "Last used" is written this often at most, in minutes: a page of figures must not write with each look. */
export const lastUsedGrain = 5

/** What changes how one signs in asks for a sign-in not older than this. */
export const freshMinutes = 15

/** The cookie of a sign-in that still wants its second step, and how long it may take. */
export const signInStepCookieName = 'tds_step'
export const signInStepMinutes = 10

/** Codes for the day the phone is gone: as many, of so many signs. */
export const recoveryCodes = { count: 10, groups: 4, size: 4 } as const

/** As many as a person can tell apart. */
export const mostPasskeys = 10

/** How a second step was taken. */
export const secondFactorKinds = ['totp', 'passkey', 'recovery_code'] as const
export type SecondFactorKind = (typeof secondFactorKinds)[number]

/** A link signs in somebody who will not type, or who lost the password or the phone. */
export const linkPurposes = ['sign_in', 'reset'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** The version of the text a person agrees to; a changed text is a new version, and old consents keep theirs. */
export const boardConsentText = '2026-11'

export const accountLimits = { fullName: 120, login: 254, device: 200, people: 2_000, passkeyName: 60 } as const

/**
 * What a token of the public interface may be used for. A scope only narrows: a token never does more than its owner's
 * roles allow at the moment of the request.
 */
export const apiScopes = ['read', 'record', 'verify', 'ledger', 'nominate'] as const
export type ApiScope = (typeof apiScopes)[number]

/** Days a token lives at most and unless said otherwise, and how many of a person's may be in force at once. */
export const apiTokenLimits = { name: 80, days: 365, usualDays: 90, inForce: 20 } as const

/** A request says why, in enough words for a second person to judge. */
export const requestReasonLimits = { min: 10, max: 500 } as const

/** Who sees whom the ward knows with their roles: those who arrange them, and the auditor. */
export const peopleRoles = ['office', 'admin', 'auditor'] as const satisfies readonly Role[]
