import { z } from 'zod'
import { subjectKinds } from '#server/domain/scoring/contract.ts'

export const listsParams = z.object({ slug: z.string().min(1).max(80) })

/** What the office asks for; without an entry number the list is of the ledger's end. */
export const computeForm = z.object({
  subjectKind: z.enum(subjectKinds),
  asOfSeq: z.coerce.number('not_a_number').int('not_a_number').min(1, 'too_small').max(1e9, 'too_large').optional(),
})
