import { z } from 'zod'

/** A session's name in the list of devices; nobody signs in with it. */
export const endingForm = z.object({ device: z.string().regex(/^[0-9a-f]{64}$/) })
