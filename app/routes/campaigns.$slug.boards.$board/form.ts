import { z } from 'zod'
import { collectiveKinds } from '#server/domain/collectives/contract.ts'
import { boards, measures, sizeBands } from '#server/domain/standings/contract.ts'

export const boardParams = z.object({ slug: z.string().max(80), board: z.enum(boards) })

/** Each field by itself: a measure that does not exist leaves the chosen bracket standing. */
export const boardSearch = z.object({
  measure: z.enum(measures).optional().catch(undefined),
  kind: z.enum(collectiveKinds).optional().catch(undefined),
  size: z.enum(sizeBands).optional().catch(undefined),
  /** Office and auditor may look at what outsiders see. */
  view: z.literal('public').optional().catch(undefined),
})
