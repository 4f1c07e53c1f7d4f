import type { EvidenceKind, OnceRule } from '#server/domain/campaigns/contract.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { AssistanceContent, AssistanceRefusal } from './assistance.ts'

/*
 * Each service says what may prove it: a photo, a receipt number or a note, of which one is enough, so that a photo is
 * never compulsory where it would show a face or a document. What a credit is counted once for must be there too: a
 * receipt where it counts per receipt, a citizen everywhere else. Programs send the act first and its photos after it, so
 * for them a photo may follow: until it has, the act is dealt to nobody and cannot be accepted.
 */

type Rule = { once: OnceRule; evidence: readonly EvidenceKind[] }

export function judgeProof(
  act: AssistanceContent & { photos: number },
  { once, evidence }: Rule,
  mayPhotoFollow = false,
): Result<true, AssistanceRefusal> {
  if (once === 'receipt' && !act.receipt) return refuse({ code: 'receipt_missing' })
  if (once !== 'receipt' && !act.citizen.key) return refuse({ code: 'citizen_missing' })

  const given: Record<EvidenceKind, boolean> = { photo: act.photos > 0, receipt: !!act.receipt, note: !!act.note }
  if (evidence.length === 0 || evidence.some((kind) => given[kind])) return grant(true)
  if (mayPhotoFollow && evidence.includes('photo')) return grant(true)
  return refuse({ code: missing(evidence) })
}

function missing(evidence: readonly EvidenceKind[]) {
  const [only, ...others] = evidence
  if (only === undefined || others.length > 0) return 'proof_missing'
  return ({ photo: 'evidence_missing', receipt: 'receipt_missing', note: 'note_missing' } as const)[only]
}
