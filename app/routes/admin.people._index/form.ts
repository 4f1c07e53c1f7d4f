import { z } from 'zod'
import { roles } from '#server/domain/identity/contract.ts'

/** What is looked for, and where the list goes on: the sorted name and the id of the last row shown. */
export const peopleSearch = z.object({
  q: z.string().max(120).optional(),
  role: z.enum(roles).optional().catch(undefined),
  after: z
    .string()
    .max(200)
    .regex(/^[0-9a-f-]{36} .*$/)
    .transform((text) => ({ accountId: text.slice(0, 36), sortedBy: text.slice(37) }))
    .optional(),
})
