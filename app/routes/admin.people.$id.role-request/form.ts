import { z } from 'zod'
import { plainText } from '#app/http/plain-text.ts'
import { requestReasonLimits, roles } from '#server/domain/identity/contract.ts'

export const personParams = z.object({ id: z.uuid() })

/** The reach is a campaign's id or the whole ward; the last day is included. */
export const roleRequestForm = z.object({
  role: z.enum(roles),
  reach: z.union([z.literal('ward').transform(() => null), z.uuid()], 'choose_one'),
  untilOn: z.iso.date('not_a_date').optional(),
  reason: plainText(requestReasonLimits),
})
