import { z } from 'zod'
import { handSizes } from '#app/components/queue/hand-sizes.ts'

/** What the address of the queue may say. The act is looked up among those on the screen, whatever is typed. */
export const queueSearch = z.object({
  act: z.string().max(50).optional(),
  campaign: z.string().max(100).optional(),
  hand: z.coerce
    .number()
    .pipe(z.union(handSizes.map((size) => z.literal(size))))
    .optional(),
})
