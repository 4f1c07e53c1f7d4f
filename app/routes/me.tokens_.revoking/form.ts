import { z } from 'zod'

export const revokingForm = z.object({ token: z.uuid() })
