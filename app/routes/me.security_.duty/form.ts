import { z } from 'zod'

/** There is no default: the button that was pressed says which. */
export const dutyForm = z.object({ duty: z.enum(['require', 'release']) })
