import { z } from 'zod'
import { paths, withSearch } from '#server/paths.ts'

/** The place in the list, in the address. */
export const noticesSearch = z.object({
  after: z
    .string()
    .regex(/^\d{13}_[0-9a-f-]{36}$/)
    .transform((text) => ({ createdAt: new Date(Number(text.slice(0, 13))), id: text.slice(14) }))
    .optional(),
})

export function noticesPath(after: { createdAt: Date; id: string } | undefined): string {
  return withSearch(paths.notices, { after: after && `${after.createdAt.getTime()}_${after.id}` })
}
