import { canonicalJson, sha256 } from '#server/platform/canonical-json.ts'
import type { AssistanceInput } from './assistance.ts'

/**
 * What was first sent under an id, as one short text: the same submission by the same person is answered the same for
 * ever, another content under the same id is a conflict. A field left empty and one left out are the same.
 */
export function submissionDigest(
  authorId: string,
  { evidence, occurredAt, citizen, ...rest }: AssistanceInput,
): string {
  const fields = Object.entries(rest).map(([name, value]) => [name, value || null])
  return sha256(
    canonicalJson({
      ...Object.fromEntries(fields.filter(([, value]) => value !== null)),
      authorId,
      occurredAt: occurredAt.toISOString(),
      citizen: { ...citizen, groups: [...citizen.groups].sort() },
      evidence: evidence.map((photo) => photo.sha256),
    }),
  )
}
