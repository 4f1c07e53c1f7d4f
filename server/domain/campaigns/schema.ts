import { z } from 'zod'
import {
  campaignStates,
  defaultDeadlines,
  evidenceKinds,
  indicatorUnits,
  officialMeasures,
  onceRules,
  qualifiers,
  targetRelations,
} from './contract.ts'

const text = z.string().trim().min(1).max(300)
const code = z
  .string()
  .regex(/^[a-z0-9]+(?:[_-][a-z0-9]+)*$/)
  .max(60)
const day = z.iso.date()
const whole = z.int().min(0)

export const namesSchema = z.object({ vi: text, en: text, de: text })

const serviceSchema = z.object({
  code,
  names: namesSchema,
  icon: code,
  once: z.enum(onceRules),
  evidence: z.array(z.enum(evidenceKinds)).min(1),
})

const readingSchema = z.object({
  value: whole,
  qualifier: z.enum(qualifiers),
  /** The period in the source's words; left out where the source names none. */
  period: namesSchema.nullable().default(null),
  source: text,
})

const indicatorSchema = z.object({
  code,
  names: namesSchema,
  unit: z.enum(indicatorUnits),
  feed: z.discriminatedUnion('source', [
    z.object({ source: z.literal('reported') }),
    z.object({ source: z.literal('service'), serviceCode: code }),
    z.object({ source: z.literal('citizens') }),
  ]),
  target: z
    .object({
      value: whole,
      relation: z.enum(targetRelations),
      year: z.int().min(2000).max(2100).nullable().default(null),
    })
    .nullable()
    .default(null),
  readings: z.array(readingSchema).max(20).default([]),
})

const { recordWithinHours, receiveHoursAfterEnd, verifyWithinDays, dealToAllDays, appealWithinDays } = defaultDeadlines

/** What is left out is as usual. */
export const deadlinesSchema = z.object({
  recordWithinHours: z.int().min(1).max(240).default(recordWithinHours),
  receiveHoursAfterEnd: z.int().min(0).max(240).default(receiveHoursAfterEnd),
  verifyWithinDays: z.int().min(1).max(30).default(verifyWithinDays),
  dealToAllDays: z.int().min(0).max(30).default(dealToAllDays),
  appealWithinDays: z.int().min(1).max(30).default(appealWithinDays),
})

/** A whole campaign as one value: what the office sets up, and what the demo loads. */
export const campaignSchema = z
  .object({
    id: z.uuid().optional(),
    wardId: z.string().regex(/^\d{5}$/),
    slug: code,
    names: namesSchema,
    state: z.enum(campaignStates).exclude(['closed', 'finalised']).default('draft'),
    startsOn: day,
    endsOn: day,
    cutOffAt: z.date(),
    freezeAt: z.date().nullable().default(null),
    officialMeasure: z.enum(officialMeasures).default('points'),
    deadlines: deadlinesSchema.prefault({}),
    shiftedDays: z.int().default(0),
    isDemo: z.boolean().default(false),
    services: z.array(serviceSchema).min(1).max(60),
    models: z
      .array(z.object({ code, names: namesSchema }))
      .max(40)
      .default([]),
    stations: z
      .array(z.object({ code, name: text, address: text, openingHours: text }))
      .max(200)
      .default([]),
    lessons: z
      .array(
        z.object({ code, title: text, place: text, stationCode: code.nullable().default(null), startsAt: z.date() }),
      )
      .max(500)
      .default([]),
    indicators: z.array(indicatorSchema).max(60).default([]),
  })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'], message: 'before_start' })
  .refine(({ freezeAt, cutOffAt }) => freezeAt === null || freezeAt <= cutOffAt, {
    path: ['freezeAt'],
    message: 'after_cut_off',
  })
  .superRefine((campaign, context) => {
    for (const list of ['services', 'models', 'stations', 'lessons', 'indicators'] as const) {
      const codes = campaign[list].map((item) => item.code)
      if (new Set(codes).size < codes.length) context.addIssue({ code: 'custom', path: [list], message: 'code_twice' })
    }
    const services = new Set(campaign.services.map((service) => service.code))
    const stations = new Set(campaign.stations.map((station) => station.code))
    for (const [index, { feed }] of campaign.indicators.entries()) {
      if (feed.source === 'service' && !services.has(feed.serviceCode))
        context.addIssue({ code: 'custom', path: ['indicators', index, 'feed'], message: 'service_unknown' })
    }
    for (const [index, { stationCode }] of campaign.lessons.entries()) {
      if (stationCode !== null && !stations.has(stationCode))
        context.addIssue({ code: 'custom', path: ['lessons', index, 'stationCode'], message: 'station_unknown' })
    }
  })

/** A campaign as it is written down; what has a default may be left out. */
export type CampaignDefinition = z.input<typeof campaignSchema>
export type CampaignPlan = z.output<typeof campaignSchema>
