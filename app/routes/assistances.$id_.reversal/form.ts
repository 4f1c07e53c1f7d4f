import { z } from 'zod'
import { textLimits, verdictReasons } from '#server/domain/assistance/contract.ts'

export const reversalParams = z.object({ id: z.uuid() })

/** Why an acceptance is taken back; the words are compulsory, because somebody's points go. */
export const reversalForm = z.object({
  revision: z.coerce.number().int().min(1),
  reason: z.enum(verdictReasons),
  note: z.string().max(textLimits.reason),
})
