import { z } from 'zod'

/** There is no default: the button that was pressed says which. */
export const consentForm = z.object({ answer: z.enum(['give', 'withdraw']) })
