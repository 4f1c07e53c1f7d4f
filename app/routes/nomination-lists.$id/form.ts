import { z } from 'zod'

export const listParams = z.object({ id: z.uuid() })
/** Whose reasons are asked for. */
export const listSearch = z.object({ of: z.uuid().optional() })
