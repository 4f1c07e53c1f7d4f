import { paths, withSearch } from '#server/paths.ts'
import type { House } from './house.ts'
import { type Part, parts } from './scene.ts'

export type Eyes = Part | 'guest'

/** A screen that opens by its address, and who sees it; the first of them looks at it most closely. */
export type Screen = { path(house: House): string; seenBy: readonly [Eyes, ...Eyes[]] }

export const everybody = ['guest', ...parts] as const
const ofTheList = ['office', 'council', 'auditor'] as const

export const screens: readonly Screen[] = [
  { path: () => '/khong-co-trang-nay', seenBy: ['guest'] },
  { path: () => paths.signIn, seenBy: ['guest'] },
  { path: () => paths.preferences, seenBy: ['guest'] },
  { path: () => paths.more, seenBy: everybody },
  { path: () => paths.security, seenBy: ['office', 'individual', 'lead', 'auditor'] },
  { path: () => paths.totp, seenBy: ['office'] },
  { path: () => paths.totpRemoval, seenBy: ['verifier'] },
  { path: () => paths.newPasskey, seenBy: ['council'] },
  { path: () => paths.recoveryCodes, seenBy: ['admin'] },
  { path: () => paths.devices, seenBy: ['individual', 'office', 'auditor'] },
  { path: () => paths.tokens, seenBy: ['individual', 'verifier', 'office', 'auditor'] },
  { path: () => paths.notices, seenBy: ['individual', 'verifier', 'auditor'] },
  { path: () => paths.noticePreferences, seenBy: ['individual', 'office', 'council'] },
  { path: ({ campaign }) => paths.campaign(campaign.slug), seenBy: everybody },
  { path: ({ campaign }) => paths.board(campaign.slug, 'collectives'), seenBy: everybody },
  {
    path: ({ campaign }) => withSearch(paths.board(campaign.slug, 'collectives'), { measure: 'per_member' }),
    seenBy: ['guest', 'lead', 'office'],
  },
  { path: ({ campaign }) => paths.board(campaign.slug, 'individuals'), seenBy: everybody },
  { path: ({ campaign }) => paths.board(campaign.slug, 'on_duty'), seenBy: ['guest', 'office'] },
  {
    path: ({ campaign, collective }) => paths.collectiveLines(campaign.slug, collective.id),
    seenBy: ['guest', 'lead', 'office'],
  },
  {
    path: ({ campaign, people }) => paths.individualLines(campaign.slug, people.individual.accountId),
    seenBy: ['individual', 'guest', 'auditor'],
  },

  { path: ({ campaign }) => paths.changes(campaign.slug), seenBy: everybody },

  { path: () => paths.people, seenBy: ['office', 'admin', 'auditor', 'individual'] },
  { path: () => withSearch(paths.people, { q: 'khong co ai' }), seenBy: ['office'] },
  { path: ({ people }) => paths.person(people.verifier.accountId), seenBy: ['office', 'admin', 'auditor'] },
  { path: ({ people }) => paths.roleRequest(people.individual.accountId), seenBy: ['office', 'admin'] },
  { path: ({ people }) => paths.membershipCorrection(people.individual.accountId), seenBy: ['admin', 'office'] },
  { path: () => paths.requests, seenBy: ['admin', 'office', 'auditor'] },

  { path: () => paths.record, seenBy: ['individual', 'verifier', 'office', 'auditor'] },
  { path: () => paths.myWork, seenBy: ['individual', 'lead', 'verifier'] },
  { path: ({ ownActs }) => paths.recordSent(ownActs.waiting), seenBy: ['individual'] },
  { path: ({ ownActs }) => paths.assistance(ownActs.accepted), seenBy: ['individual', 'office', 'auditor'] },
  { path: ({ ownActs }) => paths.assistance(ownActs.returned), seenBy: ['individual'] },
  { path: ({ ownActs }) => paths.assistanceEdit(ownActs.returned), seenBy: ['individual'] },
  { path: ({ ownActs }) => paths.assistanceWithdrawal(ownActs.waiting), seenBy: ['individual'] },
  { path: ({ campaign }) => paths.ownNomination(campaign.slug), seenBy: ['lead', 'individual', 'admin'] },

  { path: () => paths.queue, seenBy: ['verifier', 'individual', 'office', 'auditor'] },
  { path: () => paths.verdicts, seenBy: ['verifier'] },
  { path: ({ ownActs }) => paths.reversal(ownActs.accepted), seenBy: ['office'] },

  { path: ({ campaign }) => paths.attention(campaign.slug), seenBy: ['office', 'auditor'] },
  { path: () => paths.audit, seenBy: ['office', 'auditor'] },

  { path: ({ campaign }) => paths.nominationLists(campaign.slug), seenBy: [...ofTheList, 'admin'] },
  { path: ({ campaign }) => paths.nominationPreview(campaign.slug, 'individual'), seenBy: ofTheList },
  { path: ({ campaign }) => paths.nominationPreview(campaign.slug, 'collective'), seenBy: ['office'] },
  { path: ({ lists }) => paths.nominationList(lists.individual), seenBy: ofTheList },
  { path: ({ lists }) => paths.nominationList(lists.collective), seenBy: ofTheList },
]
