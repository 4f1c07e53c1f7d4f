import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { paths } from '#server/paths.ts'

/** Where the ledger entries of a subject of the list are read. */
export function subjectPath(
  { subjectKind, campaign }: { subjectKind: SubjectKind; campaign: { slug: string } },
  id: string,
): string {
  return subjectKind === 'individual'
    ? paths.individualLines(campaign.slug, id)
    : paths.collectiveLines(campaign.slug, id)
}
