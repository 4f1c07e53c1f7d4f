import { z } from 'zod'

export const recoveryForm = z.object({ recoveryCode: z.string().max(60) })
