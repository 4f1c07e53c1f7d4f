import { z } from 'zod'

/** A code as it is typed; which letters it may have is the collective's business. */
export const codeForm = z.object({ code: z.string().max(40) })
