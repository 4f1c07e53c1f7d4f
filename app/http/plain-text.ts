import { z } from 'zod'
import { longNumberPattern } from '#server/domain/assistance/contract.ts'

/** Free text of a length, without a run of digits that could be a citizen's number. */
export function plainText({ min, max }: { min: number; max: number }) {
  return z
    .string()
    .min(min)
    .max(max)
    .refine((text) => !longNumberPattern.test(text.normalize('NFKC')), 'digits_in_text')
}
