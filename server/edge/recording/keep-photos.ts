import { evidenceLimits, type StoredEvidence } from '#server/domain/assistance/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Result } from '#server/platform/result.ts'
import type { EvidenceTokens } from './evidence-tokens.ts'

export type PhotoProblem = 'file_type' | 'file_too_large' | 'too_many' | 'photos_gone'
export type KeptPhotos = {
  evidence: StoredEvidence[]
  /** For the form, should it have to be sent again; in the order of `evidence`. */
  tokens: string[]
  problem: PhotoProblem | undefined
}
type Keeping = {
  tokens: EvidenceTokens
  storeEvidence(
    actor: Actor,
    bytes: Uint8Array,
  ): Promise<Result<StoredEvidence, { code: 'file_type' | 'file_too_large' }>>
}

/** Stores a form's new photos and finds those it sent before, even where the rest of the form is wrong. */
export async function keepPhotos(
  { tokens, storeEvidence }: Keeping,
  actor: Actor,
  form: FormData,
): Promise<KeptPhotos> {
  const sent = form.getAll('kept').map(String)
  const evidence = sent.flatMap((token) => tokens.open(actor.accountId, token) ?? [])
  const files = form
    .getAll('photos')
    .filter((photo) => typeof photo !== 'string')
    .filter((photo) => photo.size > 0)
  let problem: PhotoProblem | undefined
  if (evidence.length < sent.length) problem = 'photos_gone'
  if (evidence.length + files.length > evidenceLimits.photos) problem = 'too_many'

  for (const file of problem ? [] : files) {
    const stored = await storeEvidence(actor, new Uint8Array(await file.arrayBuffer()))
    if (stored.ok) evidence.push(stored.value)
    else problem = stored.error.code
  }
  return { evidence, tokens: evidence.map((photo) => tokens.seal(actor.accountId, photo)), problem }
}
