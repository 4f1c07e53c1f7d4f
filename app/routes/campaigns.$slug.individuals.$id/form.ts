import { z } from 'zod'
import { capacities } from '#server/domain/scoring/contract.ts'

export const linesParams = z.object({ slug: z.string().max(80), id: z.guid() })

/** Each field by itself: what is malformed counts as not given. */
export const linesSearch = z.object({
  capacity: z.enum(capacities).optional().catch(undefined),
  recent: z.literal('1').optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
})
