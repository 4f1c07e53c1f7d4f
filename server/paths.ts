/** Every address of the platform, as a function or a constant; markup, redirects and documents take them from here. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  secondStep: '/sign-in/second',
  passkeyStep: '/sign-in/passkey',
  recoveryStep: '/sign-in/recovery',
  signOut: '/sign-out',
  preferences: '/preferences',
  more: '/more',
  boardConsent: '/me/consent',

  people: '/admin/people',
  person: (id: string) => `/admin/people/${encode(id)}`,
  roleRequest: (accountId: string) => `/admin/people/${encode(accountId)}/role-request`,
  membershipCorrection: (accountId: string) => `/admin/people/${encode(accountId)}/membership-correction`,
  roleEnding: (grantId: string) => `/admin/role-grants/${encode(grantId)}/ending`,
  requests: '/admin/requests',
  roleRequestDecision: (id: string, decision: Decision) => `/admin/role-requests/${encode(id)}/${decision}`,
  correctionDecision: (id: string, decision: Decision) => `/admin/membership-corrections/${encode(id)}/${decision}`,
  security: '/me/security',
  totp: '/me/security/app',
  totpStart: '/me/security/app/start',
  totpRemoval: '/me/security/app/removal',
  newPasskey: '/me/security/passkeys/new',
  passkeyStart: '/me/security/passkeys/start',
  passkeyRemoval: (id: string) => `/me/security/passkeys/${encode(id)}/removal`,
  recoveryCodes: '/me/security/recovery-codes',
  secondFactorDuty: '/me/security/duty',
  devices: '/me/devices',
  deviceEnding: '/me/devices/ending',
  otherDevicesEnding: '/me/devices/others/ending',
  allDevicesEnding: '/me/devices/all/ending',
  tokens: '/me/tokens',
  tokenRevoking: '/me/tokens/revoking',
  notices: '/me/notices',
  noticeCount: '/me/notices/count',
  noticesReading: '/me/notices/reading',
  noticeOpening: (id: string) => `/me/notices/${encode(id)}/opening`,
  noticePreferences: '/me/notices/preferences',

  join: '/join',
  joinByCode: (code: string) => `/join/${encode(code)}`,
  invitation: (token: string) => `/invitations/${encode(token)}`,
  collective: (id: string) => `/collectives/${encode(id)}`,
  joining: (id: string) => `/collectives/${encode(id)}/join`,
  joinCode: (id: string) => `/collectives/${encode(id)}/join/code`,
  joinApproval: (id: string) => `/collectives/${encode(id)}/join/approval`,
  joinClosing: (id: string) => `/collectives/${encode(id)}/join/closing`,
  invitations: (id: string) => `/collectives/${encode(id)}/invitations`,
  invitationWithdrawal: (id: string, invitationId: string) =>
    `/collectives/${encode(id)}/invitations/${encode(invitationId)}/withdrawal`,
  admission: (id: string, requestId: string) => `/collectives/${encode(id)}/requests/${encode(requestId)}/admission`,
  declining: (id: string, requestId: string) => `/collectives/${encode(id)}/requests/${encode(requestId)}/declining`,
  member: (id: string, accountId: string) => `/collectives/${encode(id)}/members/${encode(accountId)}`,
  memberEnding: (id: string, accountId: string) => `/collectives/${encode(id)}/members/${encode(accountId)}/ending`,
  memberLead: (id: string, accountId: string) => `/collectives/${encode(id)}/members/${encode(accountId)}/lead`,
  memberScoring: (id: string, accountId: string) => `/collectives/${encode(id)}/members/${encode(accountId)}/scoring`,

  record: '/record',
  recordSent: (id: string) => `/record/sent/${encode(id)}`,
  myWork: '/my-work',
  assistance: (id: string) => `/assistances/${encode(id)}`,
  assistanceEdit: (id: string) => `/assistances/${encode(id)}/edit`,
  assistanceWithdrawal: (id: string) => `/assistances/${encode(id)}/withdrawal`,
  appeal: (assistanceId: string) => `/assistances/${encode(assistanceId)}/appeal`,
  reversal: (assistanceId: string) => `/assistances/${encode(assistanceId)}/reversal`,
  evidence: (id: string) => `/evidence/${encode(id)}`,

  queue: '/queue',
  verdicts: '/verdicts',
  verdictsConfirmation: '/verdicts/confirmation',
  verdictsUndoing: '/verdicts/undoing',

  campaign: (slug: string) => `/campaigns/${encode(slug)}`,
  boards: (slug: string) => `/campaigns/${encode(slug)}/boards`,
  board: (slug: string, board: string) => `/campaigns/${encode(slug)}/boards/${encode(board)}`,
  individualLines: (slug: string, id: string) => `/campaigns/${encode(slug)}/individuals/${encode(id)}`,
  changes: (slug: string) => `/campaigns/${encode(slug)}/changes`,
  collectiveLines: (slug: string, id: string) => `/campaigns/${encode(slug)}/collectives/${encode(id)}`,

  attention: (slug: string) => `/campaigns/${encode(slug)}/attention`,
  audit: '/audit',
  auditFile: (format: string) => `/audit.${format}`,

  nominationLists: (slug: string) => `/campaigns/${encode(slug)}/nomination-lists`,
  nominationPreview: (slug: string, subjectKind: string) =>
    `/campaigns/${encode(slug)}/nomination-lists/preview/${encode(subjectKind)}`,
  ownNomination: (slug: string) => `/campaigns/${encode(slug)}/nomination-lists/mine`,
  nominationList: (id: string) => `/nomination-lists/${encode(id)}`,
  nominationListXlsx: (id: string) => `/nomination-lists/${encode(id)}.xlsx`,

  api: {
    nominationList: (slug: string, id: string) => `/api/v1/campaigns/${encode(slug)}/nomination-lists/${encode(id)}`,
  },
} as const

/** What a second person does to a request, and what its author does. */
type Decision = 'confirmation' | 'refusal' | 'withdrawal'

/** An address with its search part; values that are undefined or empty are left out. */
export function withSearch(path: string, search: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}

/**
 * An address inside this house, or `fallback`. Guards redirects whose target came with a form:
 * another origin could otherwise be named (`//evil`, `/\evil`).
 */
export function ownPath(path: string | undefined, fallback: string = paths.home): string {
  return path !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(path) ? path : fallback
}

function encode(part: string): string {
  return encodeURIComponent(part)
}
