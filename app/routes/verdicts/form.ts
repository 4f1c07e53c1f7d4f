import { z } from 'zod'
import { bulkLimit, decisions, textLimits, verdictReasons } from '#server/domain/assistance/contract.ts'
import { citizenGroups } from '#server/domain/scoring/contract.ts'

/** An act and the revision that was on the screen, as one value of a check box: `<id>:<revision>`. */
const seenAct = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}:[1-9][0-9]{0,8}$/)
  .transform((text) => {
    const [assistanceId = '', revision] = text.split(':')
    return { assistanceId, revision: Number(revision) }
  })

/** Acts chosen for one decision. */
export const choiceForm = z.object({
  acts: z.array(seenAct).min(1).max(bulkLimit),
  decision: z.enum(decisions),
})

/** A decision on one act or many, with what it needs. */
export const verdictForm = choiceForm.extend({
  reason: z.enum(verdictReasons).optional(),
  note: z.string().max(textLimits.reason).optional(),
  /** Whether groups stood on the screen: then those not ticked are not confirmed; otherwise all are, as declared. */
  groupsShown: z.literal('yes').optional(),
  groups: z.array(z.enum(citizenGroups)),
})
