import { z } from 'zod'
import { campaignParams } from '#app/http/api/campaign-schemas.ts'
import { pageSearch } from '#app/http/api/cursor.ts'
import { noBody, operation } from '#app/http/api/operation.ts'
import { type CollectiveKind, collectiveKinds } from '#server/domain/collectives/contract.ts'
import { balanceViews } from '#server/domain/scoring/contract.ts'
import { boardMeasures, boards, measures, sizeBands } from '#server/domain/standings/contract.ts'

const position = z.object({ position: z.int().min(0) })

const bracketKeys = [
  ...collectiveKinds,
  ...collectiveKinds.flatMap((kind) => sizeBands.map((size) => brackets(kind, size))),
]

const standingsSearch = z
  .object({
    board: z.enum(boards),
    bracket: z.enum(bracketKeys).optional(),
    measure: z.enum(measures).optional(),
    view: z.enum(['public']).optional(),
    ...pageSearch(position, { usual: 50, most: 200 }),
  })
  .superRefine(({ board, bracket, measure }, context) => {
    const offered: readonly string[] = boardMeasures[board]
    if (measure !== undefined && !offered.includes(measure)) {
      context.addIssue({ code: 'custom', path: ['measure'], message: 'choose_one' })
    }
    // People are compared within the kind of their collective; its size says nothing about one person's work.
    if (board !== 'collectives' && bracket?.includes('.')) {
      context.addIssue({ code: 'custom', path: ['bracket'], message: 'choose_one' })
    }
  })

export const standingsSchema = z.object({
  version: z.int(),
  frozenSince: z.iso.datetime().nullable(),
  notShown: z.int(),
  measure: z.enum(measures),
  view: z.enum(balanceViews),
  rows: z.array(
    z.object({
      place: z.int().nullable(),
      subject: z.object({ id: z.uuid(), name: z.string() }),
      value: z.number(),
      points: z.int(),
      accepted: z.int(),
    }),
  ),
  nextCursor: z.string().nullable(),
})

export const readStandings = operation({
  id: 'readStandings',
  method: 'GET',
  path: '/api/v1/campaigns/{slug}/standings',
  scope: 'public',
  params: campaignParams,
  search: standingsSearch,
  body: noBody,
  answers: { 200: { schema: standingsSchema } },
  problems: ['404'],
})

function brackets(kind: CollectiveKind, size: (typeof sizeBands)[number]) {
  return `${kind}.${size}` as const
}
