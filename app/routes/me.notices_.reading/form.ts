import { z } from 'zod'

/** The time of the latest notice that was on the screen. */
export const readingForm = z.object({
  until: z
    .string()
    .regex(/^\d{13}$/)
    .transform((text) => new Date(Number(text))),
})
