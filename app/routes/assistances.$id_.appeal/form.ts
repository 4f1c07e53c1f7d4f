import { z } from 'zod'
import { textLimits } from '#server/domain/assistance/contract.ts'

/** Why somebody should look again; photos come beside it. */
export const appealForm = z.object({
  revision: z.coerce.number().int().min(1),
  note: z.string().trim().min(1).max(textLimits.appeal),
})
