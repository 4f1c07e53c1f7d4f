import { z } from 'zod'
import { momentOf } from '#app/components/record/record-offer.ts'
import { textLimits } from '#server/domain/assistance/contract.ts'
import { capacities, channels, citizenGroups, modeReasons, modes } from '#server/domain/scoring/contract.ts'

const code = z.string().max(60)
const number = z.string().max(40).optional()
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'not_a_date')
  .transform(momentOf)
  .refine((at) => !Number.isNaN(at.getTime()), 'not_a_date')

/** An act as it is typed. Numbers of a citizen pass through to the edge and are never sent back. */
export const actForm = z.object({
  serviceCode: code,
  modelCode: code.optional(),
  mode: z.enum(modes),
  modeReason: z.enum(modeReasons).optional(),
  channel: z.enum(channels),
  capacity: z.enum(capacities),
  stationCode: code.optional(),
  lessonCode: code.optional(),
  place: z.string().max(textLimits.place).optional(),
  occurredAt: moment,
  lateReason: z.string().max(textLimits.reason).optional(),
  citizenNumber: number,
  citizenPhone: number,
  groups: z.array(z.enum(citizenGroups)),
  receiptNumber: z.string().min(4).max(40).optional(),
  note: z.string().max(textLimits.note).optional(),
})

/** A first submission brings its id, made where it was typed. */
export const recordForm = actForm.extend({ id: z.uuid().toLowerCase(), campaignId: z.uuid() })
