import { z } from 'zod'
import { plainText } from '#app/http/plain-text.ts'
import { membershipPositions } from '#server/domain/collectives/contract.ts'
import { requestReasonLimits } from '#server/domain/identity/contract.ts'

export const personParams = z.object({ id: z.uuid() })
/** The membership that should read otherwise; none for one that nobody wrote down. */
export const correctionSearch = z.object({ membership: z.uuid().optional() })

/** Days are included, the first and the last. */
export const correctionForm = z.object({
  membershipId: z.uuid().optional(),
  collectiveId: z.uuid('choose_one'),
  position: z.enum(membershipPositions),
  isScoring: z.literal('yes').optional(),
  fromOn: z.iso.date('not_a_date'),
  untilOn: z.iso.date('not_a_date').optional(),
  reason: plainText(requestReasonLimits),
})
