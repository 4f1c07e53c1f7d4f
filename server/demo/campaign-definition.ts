import type { CampaignDefinition } from '#server/domain/campaigns/index.ts'
import type { DemoCalendar } from './calendar.ts'
import source from './data/cua-nam-campaign.json' with { type: 'json' }
import { demoIndicators } from './indicators.ts'
import { demoServices } from './services.ts'
import { demoLessons, demoStations } from './stations.ts'

export const demoWard = {
  code: source.ward.code,
  name: source.ward.name,
  provinceCode: source.ward.province_code,
  provinceName: source.ward.province,
}

/** The campaign of the source, on the demo's days. */
export function demoCampaign(calendar: DemoCalendar): CampaignDefinition {
  const { name_vi: vi, name_en: en, name_de: de } = source.campaign
  return {
    wardId: demoWard.code,
    slug: 'cua-nam-45-ngay-dem',
    names: { vi, en, de },
    state: 'running',
    startsOn: calendar.startsOn,
    endsOn: calendar.endsOn,
    cutOffAt: calendar.cutOffAt,
    freezeAt: calendar.freezeAt,
    officialMeasure: 'per_member',
    shiftedDays: calendar.shiftedDays,
    isDemo: true,
    services: demoServices.map((service) => ({ ...service, evidence: [...service.evidence], icon: service.icon })),
    models: source.models.map(({ code, ...names }) => ({ code, names })),
    stations: [...demoStations],
    lessons: demoLessons(calendar),
    indicators: demoIndicators(),
  }
}
