import { z } from 'zod'

/** People type a code with a space in the middle, as apps show it. */
export const codeForm = z.object({ oneTimeCode: z.string().regex(/^\d{3}\s?\d{3}$/) })
