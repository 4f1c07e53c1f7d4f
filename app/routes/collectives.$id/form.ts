import { z } from 'zod'

export const collectiveParams = z.object({ id: z.guid() })
export const memberParams = z.object({ id: z.guid(), accountId: z.guid() })
export const requestParams = z.object({ id: z.guid(), requestId: z.guid() })

/** What was done just before the screen opened, to be said on it. */
export const doneThings = ['joined', 'admitted', 'declined', 'ended', 'lead_named', 'lead_ended', 'scoring'] as const

/** Each field by itself: what is malformed counts as not given. */
export const collectiveSearch = z.object({
  after: z.guid().optional().catch(undefined),
  done: z.enum(doneThings).optional().catch(undefined),
})
