import { z } from 'zod'
import { collectiveKinds } from '#server/domain/collectives/contract.ts'
import { capacities } from '#server/domain/scoring/contract.ts'
import { measures } from '#server/domain/standings/contract.ts'
import { awardForms, candidateStandings, checkOutcomes, nominationWays, ruleCodes } from './contract.ts'

const count = z.int().min(0)
const percent = z.int().min(0).max(100)
const rule = {
  awardForm: z.enum(awardForms),
  places: z.int().min(1).max(1000),
  measure: z.enum(['official', ...measures]),
}

/** What a version of the rules for individuals holds; shares are whole percent. */
export const individualRuleSchema = z.strictObject({
  subjectKind: z.literal('individual'),
  ...rule,
  acceptedActs: count,
  points: count,
  rejectedShare: percent,
  leadersShare: percent,
  ofOneCollective: z.int().min(1),
})

/** What a version of the rules for collectives holds; `womenShare` is the one of the tie rule. */
export const collectiveRuleSchema = z.strictObject({
  subjectKind: z.literal('collective'),
  ...rule,
  activePeople: count,
  actsOfActivePerson: count,
  topPersonShare: percent,
  womenShare: percent,
})

export const nominationRuleSchema = z.discriminatedUnion('subjectKind', [individualRuleSchema, collectiveRuleSchema])
export type IndividualRule = z.output<typeof individualRuleSchema>
export type CollectiveRule = z.output<typeof collectiveRuleSchema>
export type NominationRule = z.output<typeof nominationRuleSchema>

const subject = {
  id: z.string(),
  points: z.int(),
  /** Points of help given on the last seven local days up to the list's day. */
  recentPoints: z.int(),
  isOnHold: z.boolean(),
  isCommended: z.boolean(),
}

const individualFactsSchema = z.strictObject({
  ...subject,
  /** The capacity in which the person earned more; figures are those of this bracket. */
  capacity: z.enum(capacities),
  accepted: count,
  rejected: count,
  decided: count,
  isWoman: z.boolean().nullable(),
  collectiveId: z.string().nullable(),
  isLead: z.boolean(),
})

const collectiveFactsSchema = z.strictObject({
  ...subject,
  kind: z.enum(collectiveKinds),
  parentId: z.string().nullable(),
  scoringMembers: count,
  residents: count.nullable(),
  womenPercent: percent.nullable(),
  people: z.array(z.strictObject({ id: z.string(), accepted: z.int(), points: z.int() })),
})

const factsHead = {
  campaign: z.strictObject({ id: z.string(), slug: z.string(), officialMeasure: z.enum(measures) }),
  asOf: z.strictObject({ seq: count, ledgerHash: z.string(), at: z.iso.datetime(), on: z.iso.date() }),
  rule: z.strictObject({ version: z.int().min(1), sha256: z.string() }),
}

/** Everything a list was computed from; ids and numbers, no names. */
export const nominationFactsSchema = z.discriminatedUnion('subjectKind', [
  z.strictObject({ subjectKind: z.literal('individual'), ...factsHead, subjects: z.array(individualFactsSchema) }),
  z.strictObject({ subjectKind: z.literal('collective'), ...factsHead, subjects: z.array(collectiveFactsSchema) }),
])
export type IndividualFacts = z.output<typeof individualFactsSchema>
export type CollectiveFacts = z.output<typeof collectiveFactsSchema>
export type NominationFacts = z.output<typeof nominationFactsSchema>

const checkSchema = z.strictObject({
  rule: z.enum(ruleCodes),
  outcome: z.enum(checkOutcomes),
  actual: z.number().nullable(),
  whole: z.number().nullable(),
  threshold: z.number().nullable(),
})

const candidateSchema = z.strictObject({
  subjectId: z.string(),
  bracket: z.string(),
  /** Shared place by the measure among all who have points; null is "not ranked yet". */
  place: z.int().nullable(),
  value: z.strictObject({ numerator: z.int(), denominator: z.int() }),
  standing: z.enum(candidateStandings),
  way: z.enum(nominationWays).nullable(),
  checks: z.array(checkSchema),
})
export type Candidate = z.output<typeof candidateSchema>

/** Who stands where and why: all subjects in the order of the measure. */
export const nominationResultSchema = z.strictObject({
  measure: z.enum(measures),
  places: z.int(),
  candidates: z.array(candidateSchema),
})
export type NominationResult = z.output<typeof nominationResultSchema>
