import { z } from 'zod'
import { apiScopes, apiTokenLimits } from '#server/domain/identity/contract.ts'

export const tokenForm = z.object({
  name: z.string().max(apiTokenLimits.name),
  scopes: z.array(z.enum(apiScopes)).min(1),
  days: z.coerce.number('not_a_number').int('not_a_number').min(1, 'too_small').max(apiTokenLimits.days, 'too_large'),
})
