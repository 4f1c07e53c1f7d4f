import { z } from 'zod'
import { slugSchema } from '#app/http/api/campaign-schemas.ts'
import { pageSearch } from '#app/http/api/cursor.ts'
import { noBody, operation } from '#app/http/api/operation.ts'
import {
  awardForms,
  candidateStandings,
  checkOutcomes,
  listKinds,
  nominationWays,
  ruleCodes,
} from '#server/domain/nomination/contract.ts'
import { subjectKinds } from '#server/domain/scoring/contract.ts'
import { measures } from '#server/domain/standings/contract.ts'

export const listParams = z.object({ slug: slugSchema, id: z.uuid() })

const figure = z.int().nullable()
const checkSchema = z.object({
  rule: z.enum(ruleCodes),
  outcome: z.enum(checkOutcomes),
  actual: figure,
  whole: figure,
  threshold: figure,
})
const candidateSchema = z.object({
  subject: z.object({ id: z.uuid(), name: z.string() }),
  collectiveName: z.string().nullable(),
  bracket: z.string(),
  place: z.int().nullable(),
  value: z.number(),
  points: z.int(),
  accepted: z.int().nullable(),
  standing: z.enum(candidateStandings),
  way: z.enum(nominationWays).nullable(),
  checks: z.array(checkSchema),
})

export const nominationListSchema = z.object({
  id: z.uuid(),
  kind: z.enum(listKinds),
  awardForm: z.enum(awardForms),
  subject: z.enum(subjectKinds),
  asOfSeq: z.int(),
  factsAt: z.iso.datetime(),
  ledgerHash: z.string(),
  ruleVersion: z.int(),
  sha256: z.string(),
  isSealIntact: z.boolean(),
  computedAt: z.iso.datetime(),
  measure: z.enum(measures),
  places: z.int(),
  rows: z.array(candidateSchema),
  nextCursor: z.string().nullable(),
})

export const readNominationList = operation({
  id: 'readNominationList',
  method: 'GET',
  path: '/api/v1/campaigns/{slug}/nomination-lists/{id}',
  scope: 'nominate',
  params: listParams,
  search: z.object(pageSearch(z.object({ position: z.int().min(0) }), { usual: 100, most: 500 })),
  body: noBody,
  answers: { 200: { schema: nominationListSchema } },
  problems: ['404'],
})
