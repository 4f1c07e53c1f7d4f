import { sql } from 'drizzle-orm'
import { boolean, check, date, index, integer, pgEnum, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import {
  campaignStates,
  defaultDeadlines,
  evidenceKinds,
  indicatorSources,
  indicatorUnits,
  onceRules,
  qualifiers,
  targetRelations,
} from '#server/domain/campaigns/contract.ts'
import { measures } from '#server/domain/standings/contract.ts'
import { idColumn, instant, wardColumn } from './columns.ts'

export const campaignState = pgEnum('campaign_state', campaignStates)
export const onceRule = pgEnum('once_rule', onceRules)
export const evidenceKind = pgEnum('evidence_kind', evidenceKinds)
export const qualifier = pgEnum('qualifier', qualifiers)
export const indicatorSource = pgEnum('indicator_source', indicatorSources)
export const indicatorUnit = pgEnum('indicator_unit', indicatorUnits)
export const targetRelation = pgEnum('target_relation', targetRelations)
export const measure = pgEnum('measure', measures)

/** A text in the platform's three languages; Vietnamese is the one that counts. */
const names = () => ({ nameVi: text().notNull(), nameEn: text().notNull(), nameDe: text().notNull() })

export const campaigns = pgTable(
  'campaigns',
  {
    id: idColumn(),
    wardId: wardColumn(),
    slug: text().notNull(),
    ...names(),
    state: campaignState().notNull(),
    /** First and last day of help that counts, in the ward's calendar, both included. */
    startsOn: date({ mode: 'string' }).notNull(),
    endsOn: date({ mode: 'string' }).notNull(),
    /** When the nomination list is computed by itself. */
    cutOffAt: instant().notNull(),
    /** From here until publication outsiders see the board as it stood. */
    freezeAt: instant(),
    publishedAt: instant(),
    officialMeasure: measure().notNull(),
    recordWithinHours: integer().notNull().default(defaultDeadlines.recordWithinHours),
    receiveHoursAfterEnd: integer().notNull().default(defaultDeadlines.receiveHoursAfterEnd),
    verifyWithinDays: integer().notNull().default(defaultDeadlines.verifyWithinDays),
    dealToAllDays: integer().notNull().default(defaultDeadlines.dealToAllDays),
    appealWithinDays: integer().notNull().default(defaultDeadlines.appealWithinDays),
    /** Days by which the demo's calendar was moved as a whole; zero for a real campaign. */
    shiftedDays: integer().notNull().default(0),
    isDemo: boolean().notNull().default(false),
    createdAt: instant().notNull(),
  },
  (table) => [
    unique('campaigns_slug').on(table.slug),
    check('campaigns_in_order', sql`${table.endsOn} >= ${table.startsOn}`),
    check(
      'campaigns_deadlines',
      sql`${table.recordWithinHours} >= 1 and ${table.receiveHoursAfterEnd} >= 0 and ${table.verifyWithinDays} >= 1 and ${table.dealToAllDays} >= 0 and ${table.appealWithinDays} >= 1`,
    ),
  ],
)

const campaignColumn = () =>
  uuid()
    .notNull()
    .references(() => campaigns.id)

/** What citizens are helped with. */
export const services = pgTable(
  'services',
  {
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: campaignColumn(),
    code: text().notNull(),
    ...names(),
    icon: text().notNull(),
    position: integer().notNull(),
    once: onceRule().notNull(),
    /** At least one of these must be given. */
    evidence: evidenceKind().array().notNull(),
  },
  (table) => [unique('services_code').on(table.campaignId, table.code)],
)

/** The campaign's ways of working, such as "every alley, every door"; each act may name one. */
export const models = pgTable(
  'models',
  {
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: campaignColumn(),
    code: text().notNull(),
    ...names(),
    position: integer().notNull(),
  },
  (table) => [unique('models_code').on(table.campaignId, table.code)],
)

/** Mobile digital-literacy stations. */
export const stations = pgTable(
  'stations',
  {
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: campaignColumn(),
    code: text().notNull(),
    name: text().notNull(),
    address: text().notNull(),
    openingHours: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [unique('stations_code').on(table.campaignId, table.code)],
)

/** A session of teaching. (A sign-in session is a row of `sessions`.) */
export const lessons = pgTable(
  'lessons',
  {
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: campaignColumn(),
    code: text().notNull(),
    title: text().notNull(),
    place: text().notNull(),
    stationId: uuid().references(() => stations.id),
    startsAt: instant().notNull(),
  },
  (table) => [unique('lessons_code').on(table.campaignId, table.code)],
)

/** A figure the campaign is judged by, with its target where there is one. Values of percent are whole percent. */
export const indicators = pgTable(
  'indicators',
  {
    id: idColumn(),
    wardId: wardColumn(),
    campaignId: campaignColumn(),
    code: text().notNull(),
    ...names(),
    source: indicatorSource().notNull(),
    serviceCode: text(),
    unit: indicatorUnit().notNull(),
    targetValue: integer(),
    targetRelation: targetRelation(),
    targetYear: integer(),
    position: integer().notNull(),
  },
  (table) => [
    unique('indicators_code').on(table.campaignId, table.code),
    check('indicators_target_whole', sql`(${table.targetValue} is null) = (${table.targetRelation} is null)`),
    check('indicators_service_named', sql`(${table.source} = 'service') = (${table.serviceCode} is not null)`),
  ],
)

/** A value somebody reported, in the words of its source. No row means not reported, which is not zero. */
export const indicatorReadings = pgTable(
  'indicator_readings',
  {
    id: idColumn(),
    wardId: wardColumn(),
    indicatorId: uuid()
      .notNull()
      .references(() => indicators.id),
    /** Order of the readings of one indicator, as "before" and "after". */
    position: integer().notNull(),
    value: integer().notNull(),
    qualifier: qualifier().notNull(),
    /** The period in the source's words, as "third quarter of 2025"; null where the source names none. */
    periodVi: text(),
    periodEn: text(),
    periodDe: text(),
    source: text().notNull(),
    reportedAt: instant().notNull(),
  },
  (table) => [
    unique('indicator_readings_position').on(table.indicatorId, table.position),
    index('indicator_readings_indicator').on(table.indicatorId),
  ],
)
