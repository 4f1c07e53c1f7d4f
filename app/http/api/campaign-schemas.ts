import { z } from 'zod'
import { campaignStates, officialMeasures } from '#server/domain/campaigns/contract.ts'

/** A text in the platform's languages; Vietnamese is the one that counts. */
export const namesSchema = z.object({ vi: z.string(), en: z.string(), de: z.string() })

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[_-][a-z0-9]+)*$/)
  .max(60)

/** A campaign as the public interface shows it. Days are days in the ward, times carry their zone. */
export const campaignSchema = z.object({
  id: z.uuid(),
  slug: slugSchema,
  names: namesSchema,
  state: z.enum(campaignStates),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  cutOffAt: z.iso.datetime(),
  freezeAt: z.iso.datetime().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  officialMeasure: z.enum(officialMeasures),
  isDemo: z.boolean(),
})

export const campaignParams = z.object({ slug: slugSchema })

const code = z.string()

/** One campaign with what an act may name by its code. */
export const campaignDetailSchema = campaignSchema.extend({
  models: z.array(z.object({ code, names: namesSchema })),
  stations: z.array(z.object({ code, name: z.string(), address: z.string(), openingHours: z.string() })),
  sessions: z.array(
    z.object({
      code,
      title: z.string(),
      place: z.string(),
      stationCode: code.nullable(),
      startsAt: z.iso.datetime(),
    }),
  ),
})
