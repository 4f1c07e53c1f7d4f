import { z } from 'zod'
import { bulkLimit } from '#server/domain/assistance/contract.ts'

/** Decisions to take back together. */
export const undoingForm = z.object({ verdictIds: z.array(z.uuid()).min(1).max(bulkLimit) })
