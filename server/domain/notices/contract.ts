import type { VerdictReason } from '#server/domain/assistance/contract.ts'
import type { Role } from '#server/domain/identity/contract.ts'

export const noticeKinds = [
  'act_accepted',
  'act_returned',
  'act_rejected',
  'act_reversed',
  'correction_waiting',
  'correction_due',
  'claims_expiring',
  'digest',
  'role_granted',
  'role_revoked',
  'device_signed_in',
  'password_changed',
  'second_factor_changed',
  'token_created',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** What a person may switch off, one by one; `security` is the part that always comes. */
export const noticeTopics = ['verdict', 'returned', 'deadline', 'claim', 'digest', 'security'] as const
export type NoticeTopic = (typeof noticeTopics)[number]
export const lockedTopic: NoticeTopic = 'security'

export const noticeChannels = ['page', 'mail'] as const
export type NoticeChannel = (typeof noticeChannels)[number]

/** A warning of minutes is no use in a letter box. */
export const unmailedTopic: NoticeTopic = 'claim'

export const topicOfKind: Record<NoticeKind, NoticeTopic> = {
  act_accepted: 'verdict',
  act_rejected: 'verdict',
  act_reversed: 'verdict',
  act_returned: 'returned',
  correction_waiting: 'deadline',
  correction_due: 'deadline',
  claims_expiring: 'claim',
  digest: 'digest',
  role_granted: 'security',
  role_revoked: 'security',
  device_signed_in: 'security',
  password_changed: 'security',
  second_factor_changed: 'security',
  token_created: 'security',
}

/** What happened to an account and needs no more saying. */
export type AccountNotice = 'device_signed_in' | 'password_changed' | 'second_factor_changed' | 'token_created'

type AboutAct = { assistanceId: string; serviceId: string; occurredAt: string }

/** What a notice says: ids, codes, numbers and times (ISO). Names are joined when it is read; no citizen is in it. */
export type NoticeContent =
  | ({ kind: 'act_accepted'; points: number } & AboutAct)
  | ({ kind: 'act_returned' | 'act_rejected'; reason: VerdictReason | null } & AboutAct)
  | ({ kind: 'act_reversed'; reason: VerdictReason | null; points: number } & AboutAct)
  | ({ kind: 'correction_waiting' | 'correction_due'; until: string } & AboutAct)
  | { kind: 'claims_expiring'; acts: number; until: string }
  | { kind: 'digest'; day: string; parts: readonly DigestPart[] }
  | { kind: 'role_granted' | 'role_revoked'; role: Role; campaignId: string | null; at: string }
  | { kind: AccountNotice; at: string }

/** A day of one collective, or of the whole campaign where `collectiveId` is null. */
export type DigestPart = {
  campaignId: string
  collectiveId: string | null
  recorded: number
  /** Null while a freeze hides them from this reader. */
  results: DigestResults | null
}
export type DigestResults = {
  accepted: number
  points: number
  returned: number
  rejected: number
  waiting: number
  toCorrect: number
  overdue: number
}

export const noticeLimits = { page: 20, unread: 99, letter: 30 } as const

/** The author of a returned act who has done nothing for so long is reminded. */
export const reminderHours = { waiting: 48, due: 24 } as const

/** A verifier is warned so long before a claim runs out. */
export const claimWarningMinutes = 4

/** From this hour of the ward's day on, everybody who leads is told of the day before. */
export const digestHour = 7
