import type { Ids } from '#server/platform/ids.ts'
import type { Names } from './campaign.ts'
import type { CampaignPlan } from './schema.ts'
import type { CampaignRows } from './store.ts'

/** A campaign's definition as rows with ids; the order of each list becomes its `position`. */
export function campaignRows(plan: CampaignPlan, { ids, now }: { ids: Ids; now: Date }): CampaignRows {
  const { wardId } = plan
  const campaignId = plan.id ?? ids.next()
  const own = () => ({ id: ids.next(), wardId, campaignId })
  const stations = plan.stations.map((station, position) => ({ ...own(), ...station, position }))
  const indicators = plan.indicators.map((indicator, position) => ({ ...own(), indicator, position }))

  return {
    campaign: campaignRow(plan, { campaignId, now }),
    services: plan.services.map(({ names, ...service }, position) => ({
      ...own(),
      ...service,
      ...columns(names),
      position,
    })),
    models: plan.models.map(({ code, names }, position) => ({ ...own(), code, ...columns(names), position })),
    stations,
    lessons: plan.lessons.map(({ stationCode, ...lesson }) => ({
      ...own(),
      ...lesson,
      stationId: stations.find(({ code }) => code === stationCode)?.id ?? null,
    })),
    indicators: indicators.map(({ indicator, ...rest }) => ({ ...rest, ...indicatorRow(indicator) })),
    readings: indicators.flatMap(({ id: indicatorId, indicator }) =>
      indicator.readings.map(({ period, ...reading }, position) => ({
        ...{ id: ids.next(), wardId, indicatorId, position, reportedAt: now },
        ...reading,
        ...{ periodVi: period?.vi ?? null, periodEn: period?.en ?? null, periodDe: period?.de ?? null },
      })),
    ),
  }
}

function campaignRow(plan: CampaignPlan, { campaignId, now }: { campaignId: string; now: Date }) {
  const { wardId, slug, state, startsOn, endsOn, cutOffAt, freezeAt, officialMeasure, shiftedDays, isDemo } = plan
  return {
    ...{ id: campaignId, wardId, slug, state, startsOn, endsOn, cutOffAt, freezeAt },
    ...{ officialMeasure, shiftedDays, isDemo, ...plan.deadlines },
    ...columns(plan.names),
    createdAt: now,
  }
}

function indicatorRow({ code, names, unit, feed, target }: CampaignPlan['indicators'][number]) {
  return {
    code,
    ...columns(names),
    unit,
    source: feed.source,
    serviceCode: feed.source === 'service' ? feed.serviceCode : null,
    targetValue: target?.value ?? null,
    targetRelation: target?.relation ?? null,
    targetYear: target?.year ?? null,
  }
}

function columns({ vi, en, de }: Names) {
  return { nameVi: vi, nameEn: en, nameDe: de }
}
