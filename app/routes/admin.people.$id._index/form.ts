import { z } from 'zod'

export const personParams = z.object({ id: z.uuid() })
/** What was just done here. */
export const personSearch = z.object({ done: z.enum(['asked', 'ended']).optional().catch(undefined) })
