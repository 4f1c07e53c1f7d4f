import type { Actor } from '#server/domain/identity/index.ts'

/*
 * The record of who did what is read by the campaign office and by the auditor: by those of the whole ward in whole,
 * by those of one campaign as far as that campaign goes. Nobody else reads it, administrators included.
 */

/** What part of the ward's record somebody may read; undefined for none. */
export type AuditScope = { wardId: string; campaignIds: readonly string[] | 'all' }

export function auditScopeOf({ wardId, grants }: Actor): AuditScope | undefined {
  const readers = grants.filter(({ role }) => role === 'office' || role === 'auditor')
  if (readers.length === 0) return undefined
  if (readers.some(({ campaignId }) => campaignId === null)) return { wardId, campaignIds: 'all' }

  return { wardId, campaignIds: readers.flatMap(({ campaignId }) => campaignId ?? []) }
}
