import { asc, eq } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { indicatorReadings, indicators } from '#db/schema/index.ts'
import type { Names } from './campaign.ts'
import type { IndicatorSource, IndicatorUnit, Qualifier, TargetRelation } from './contract.ts'

/** A value somebody reported, in the words of its source. */
export type IndicatorReading = {
  value: number
  qualifier: Qualifier
  period: Names | null
  source: string
  reportedAt: Date
}

export type Indicator = {
  id: string
  code: string
  names: Names
  source: IndicatorSource
  serviceCode: string | null
  unit: IndicatorUnit
  target: { value: number; relation: TargetRelation; year: number | null } | null
  /** In the source's order, as "before" and "after". None means not reported, which is not zero. */
  readings: readonly IndicatorReading[]
}

/** A campaign's indicators with what was reported for each, in two queries. */
export async function listIndicators(db: Connection, campaignId: string): Promise<Indicator[]> {
  const rows = await db
    .select()
    .from(indicators)
    .where(eq(indicators.campaignId, campaignId))
    .orderBy(asc(indicators.position), asc(indicators.id))
    .limit(200)
  const readings = await listReadings(db, campaignId)

  return rows.map((row) => ({
    id: row.id,
    code: row.code,
    names: { vi: row.nameVi, en: row.nameEn, de: row.nameDe },
    source: row.source,
    serviceCode: row.serviceCode,
    unit: row.unit,
    target: targetOf(row),
    readings: readings.filter(({ indicatorId }) => indicatorId === row.id).map(readingOf),
  }))
}

async function listReadings(db: Connection, campaignId: string): Promise<(typeof indicatorReadings.$inferSelect)[]> {
  const rows = await db
    .select({ reading: indicatorReadings })
    .from(indicatorReadings)
    .innerJoin(indicators, eq(indicators.id, indicatorReadings.indicatorId))
    .where(eq(indicators.campaignId, campaignId))
    .orderBy(asc(indicatorReadings.indicatorId), asc(indicatorReadings.position), asc(indicatorReadings.id))
    .limit(2_000)
  return rows.map(({ reading }) => reading)
}

function targetOf({ targetValue, targetRelation, targetYear }: typeof indicators.$inferSelect): Indicator['target'] {
  if (targetValue === null || targetRelation === null) return null
  return { value: targetValue, relation: targetRelation, year: targetYear }
}

function readingOf(row: typeof indicatorReadings.$inferSelect): IndicatorReading {
  const { value, qualifier, source, reportedAt, periodVi, periodEn, periodDe } = row
  const period = periodVi === null ? null : { vi: periodVi, en: periodEn ?? periodVi, de: periodDe ?? periodVi }
  return { value, qualifier, period, source, reportedAt }
}
