import { z } from 'zod'

export const openingParams = z.object({ id: z.uuid() })
