import { z } from 'zod'

export const listParams = z.object({ id: z.uuid() })
/** Whose reasons are asked for, and whether everybody is. */
export const listSearch = z.object({ of: z.uuid().optional(), all: z.string().optional() })
