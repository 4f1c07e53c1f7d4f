import { z } from 'zod'
import { channels, citizenGroups } from './contract.ts'

const percent = z.int().min(0).max(1000)

/** One version of the point rules. Factors are whole percentages, base points whole numbers. */
export const pointRuleSchema = z.strictObject({
  /** Points of each service by its code, before the factors. */
  base: z.record(z.string().regex(/^[a-z][a-z0-9_]*$/), z.int().min(0).max(1000)),
  mode: z.strictObject({
    guided: percent,
    together: percent,
    done_for: percent,
    /** Done for a person who cannot do it, with the reason given. */
    done_for_with_reason: percent,
  }),
  channel: z.record(z.enum(channels), percent),
  group: z.record(z.enum([...citizenGroups, 'none']), percent),
  /** Acts that may earn points per person and local day of the help; lessons are outside it. */
  actsWithPointsPerDay: z.int().min(0).max(1000),
})

export type PointRule = z.infer<typeof pointRuleSchema>
