import { z } from 'zod'
import { actStates, decisions, textLimits, verdictReasons } from '#server/domain/assistance/contract.ts'
import { capacities, channels, citizenGroups, entryKinds, modeReasons, modes } from '#server/domain/scoring/contract.ts'
import { slugSchema } from './campaign-schemas.ts'

const code = z.string().min(1).max(60)
/** A citizen's number; it becomes a key at the edge and is neither kept nor repeated. */
const number = z.string().min(1).max(40)

export const actParams = z.object({ slug: slugSchema, id: z.uuid().toLowerCase() })

/** An act as a program sends it. What is left out is not there; a citizen's numbers left out of an edit stay. */
export const actBody = z.strictObject({
  serviceCode: code,
  mode: z.enum(modes),
  modeReason: z.enum(modeReasons).optional(),
  channel: z.enum(channels),
  capacity: z.enum(capacities),
  occurredAt: z.iso
    .datetime({ offset: true, error: 'not_a_date' })
    .transform((text) => new Date(text))
    .refine((at) => !Number.isNaN(at.getTime()), 'not_a_date'),
  lateReason: z.string().max(textLimits.reason).optional(),
  citizen: z.strictObject({
    idNumber: number.optional(),
    phone: number.optional(),
    groups: z.array(z.enum(citizenGroups)).max(citizenGroups.length).default([]),
  }),
  modelCode: code.optional(),
  stationCode: code.optional(),
  sessionCode: code.optional(),
  place: z.string().max(textLimits.place).optional(),
  receiptNumber: z.string().min(4).max(40).optional(),
  note: z.string().max(textLimits.note).optional(),
})

/** What became of an act that was sent. `awaitsEvidence`: no verifier is given it before a photo proves it. */
export const sentActSchema = z.object({
  id: z.uuid(),
  state: z.enum(actStates),
  revision: z.int(),
  awaitsEvidence: z.boolean(),
})

/** One step of an entry's reckoning; which fields it has depends on its kind. */
export const stepSchema = z.looseObject({ kind: z.string() })

const verdictSchema = z.object({
  decision: z.enum(decisions),
  reason: z.enum(verdictReasons).nullable(),
  note: z.string().nullable(),
  decidedAt: z.iso.datetime(),
})

/** A line of the ledger; the points of an act's lines add up to its points. */
const lineSchema = z.object({
  seq: z.int(),
  kind: z.enum(entryKinds),
  points: z.int(),
  ruleVersion: z.int().nullable(),
  recordedAt: z.iso.datetime(),
  steps: z.array(stepSchema),
})

/** An act as its author, office and auditor read it: the citizen is four letters, a receipt its last four characters. */
export const actSchema = sentActSchema.extend({
  serviceCode: z.string(),
  mode: z.enum(modes),
  modeReason: z.enum(modeReasons).nullable(),
  channel: z.enum(channels),
  capacity: z.enum(capacities),
  occurredAt: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  lateReason: z.string().nullable(),
  citizen: z.object({ code: z.string().nullable(), groups: z.array(z.enum(citizenGroups)) }),
  modelCode: z.string().nullable(),
  stationCode: z.string().nullable(),
  sessionCode: z.string().nullable(),
  place: z.string().nullable(),
  receiptLastFour: z.string().nullable(),
  note: z.string().nullable(),
  evidence: z.array(z.object({ id: z.uuid(), width: z.int(), height: z.int() })),
  verdict: verdictSchema.nullable(),
  points: z.int(),
  lines: z.array(lineSchema),
})
