import { z } from 'zod'

const kinds = ['role_given', 'role_ended', 'membership_corrected'] as const

export const changesParams = z.object({ slug: z.string().min(1).max(80) })

/** Where the log goes on: time, id and kind of the last change shown. */
export const changesSearch = z.object({
  before: z
    .string()
    .regex(/^\d{13}_[0-9a-f-]{36}_[a-z_]+$/)
    .transform((text) => ({ at: new Date(Number(text.slice(0, 13))), id: text.slice(14, 50), kind: text.slice(51) }))
    .pipe(z.object({ at: z.date(), id: z.uuid(), kind: z.enum(kinds) }))
    .optional(),
})
