import { z } from 'zod'
import { type ActState, actStates } from '#server/domain/assistance/contract.ts'
import { paths, withSearch } from '#server/paths.ts'

/** Filter and place in the list, both in the address. */
export const myWorkSearch = z.object({
  state: z.enum(actStates).optional(),
  after: z
    .string()
    .regex(/^\d{13}_[0-9a-f-]{36}$/)
    .transform((text) => ({ receivedAt: new Date(Number(text.slice(0, 13))), id: text.slice(14) }))
    .optional(),
  done: z.enum(['recorded', 'withdrawn']).optional(),
})

export function myWorkPath({
  state,
  after,
}: {
  state?: ActState | undefined
  after?: { receivedAt: Date; id: string }
}) {
  return withSearch(paths.myWork, { state, after: after && `${after.receivedAt.getTime()}_${after.id}` })
}
