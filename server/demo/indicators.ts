import type { Qualifier, TargetRelation } from '#server/domain/campaigns/contract.ts'
import type { CampaignDefinition } from '#server/domain/campaigns/index.ts'
import source from './data/cua-nam-campaign.json' with { type: 'json' }

type Indicator = NonNullable<CampaignDefinition['indicators']>[number]
type Names = { vi: string; en: string; de: string }

const SOURCE = 'Báo Văn Hóa (baovanhoa.vn), bài 170158'
const before: Names = { vi: 'trước chiến dịch', en: 'before the campaign', de: 'vor der Kampagne' }
const after: Names = { vi: 'sau chiến dịch', en: 'after the campaign', de: 'nach der Kampagne' }
const thirdQuarter: Names = { vi: 'quý III/2025', en: 'third quarter of 2025', de: 'drittes Quartal 2025' }

/** The figures the ward reported, in its own words, and its targets. Nothing here is reckoned with. */
export function demoIndicators(): Indicator[] {
  return [...helped(), ...reported(), ...aimedAtIn2025(), ...aimedAtIn2026()]
}

/** Reported beside what the platform counts. */
const helped = (): Indicator[] => [
  {
    ...count('citizens_helped', {
      vi: 'Người dân được hỗ trợ trực tiếp',
      en: 'Citizens helped directly',
      de: 'Direkt unterstützte Menschen',
    }),
    feed: { source: 'citizens' },
    readings: [reading(source.results.citizens_supported)],
  },
  {
    ...count('vneid', { vi: 'Kích hoạt VNeID mức 2', en: 'VNeID level 2 activated', de: 'VNeID Stufe 2 aktiviert' }),
    feed: { source: 'service', serviceCode: 'vneid_activation' },
    readings: [reading(source.results.vneid_level_2_activated)],
  },
  {
    ...count('ihanoi', { vi: 'Cài đặt iHanoi', en: 'iHanoi installed', de: 'iHanoi eingerichtet' }),
    feed: { source: 'service', serviceCode: 'ihanoi' },
    readings: [reading(source.results.ihanoi_installed)],
  },
  {
    ...count('etax', { vi: 'Cài đặt eTax Mobile', en: 'eTax Mobile installed', de: 'eTax Mobile eingerichtet' }),
    feed: { source: 'service', serviceCode: 'etax_mobile' },
    readings: [reading(source.results.etax_mobile_installed)],
  },
]

/** Known from the report alone. */
const reported = (): Indicator[] => [
  onlineShare(),
  {
    ...percent('on_time', {
      vi: 'Hồ sơ trực tuyến giải quyết đúng hạn',
      en: 'Online files handled on time',
      de: 'Online-Anträge fristgerecht erledigt',
    }),
    target: target('public service files'),
    readings: [exactly(source.results.online_files_handled_on_time_percent, after)],
  },
  {
    ...count('transactions_third_quarter', {
      vi: 'Giao dịch tiếp nhận',
      en: 'Transactions received',
      de: 'Eingegangene Vorgänge',
    }),
    feed: { source: 'reported' },
    readings: [exactly(source.results.third_quarter_2025.transactions, thirdQuarter)],
  },
  {
    ...percent('certified_third_quarter', {
      vi: 'Giao dịch được chứng thực',
      en: 'Transactions certified',
      de: 'Beglaubigte Vorgänge',
    }),
    readings: [exactly(source.results.third_quarter_2025.certified_percent, thirdQuarter)],
  },
]

/** Targets of 2025 for which nobody has reported a figure. */
const aimedAtIn2025 = (): Indicator[] => [
  {
    ...percent('cadres_skills', {
      vi: 'Cán bộ, công chức có kỹ năng số',
      en: 'Cadres and officials with digital skills',
      de: 'Beschäftigte mit digitalen Fähigkeiten',
    }),
    target: target('cadres and officials'),
  },
  {
    ...percent('adults_knowledge', {
      vi: 'Người trưởng thành có kiến thức số',
      en: 'Adults with digital knowledge',
      de: 'Erwachsene mit digitalem Wissen',
    }),
    target: target('adult population', 'digital knowledge'),
  },
  {
    ...percent('adults_payment', {
      vi: 'Người trưởng thành có tài khoản thanh toán điện tử',
      en: 'Adults with an electronic payment account',
      de: 'Erwachsene mit elektronischem Zahlungskonto',
    }),
    target: target('adult population', 'electronic payment account'),
  },
  {
    ...percent('business_skills', {
      vi: 'Người kinh doanh có kỹ năng số',
      en: 'Business people with digital skills',
      de: 'Gewerbetreibende mit digitalen Fähigkeiten',
    }),
    target: target('business people'),
  },
]

/** Targets of 2026 for which nobody has reported a figure. */
const aimedAtIn2026 = (): Indicator[] => [
  {
    ...percent('everybody_skills', {
      vi: 'Phổ cập kỹ năng số cho cán bộ, học sinh, người dân, người lao động',
      en: 'Digital skills for officials, students, citizens and workers',
      de: 'Digitale Fähigkeiten für alle Gruppen',
    }),
    target: target('officials, students, citizens and workers'),
  },
  {
    ...percent('adults_smartphone', {
      vi: 'Người trưởng thành có điện thoại thông minh',
      en: 'Adults with a smartphone',
      de: 'Erwachsene mit Smartphone',
    }),
    target: target('adult population', 'owns a smartphone'),
  },
]

function onlineShare(): Indicator {
  const { before: first, after: last } = source.results.online_public_service_share_percent
  return {
    ...percent('online_share', {
      vi: 'Tỷ lệ sử dụng dịch vụ công trực tuyến',
      en: 'Share of public services used online',
      de: 'Anteil online genutzter Behördendienste',
    }),
    target: target('public services'),
    readings: [exactly(first, before), exactly(last, after)],
  }
}

function count(code: string, names: Names) {
  return { code, names, unit: 'count' as const }
}

function percent(code: string, names: Names) {
  return { code, names, unit: 'percent' as const, feed: { source: 'reported' as const } }
}

function reading({ value, qualifier }: { value: number; qualifier: string }) {
  return { value, qualifier: qualifierOf(qualifier), period: null, source: SOURCE }
}

function exactly(value: number, period: Names) {
  return { value, qualifier: 'exactly' as const, period, source: SOURCE }
}

function qualifierOf(word: string): Qualifier {
  return word === 'about' || word === 'over' || word === 'almost' ? word : 'exactly'
}

function target(group: string, indicator?: string) {
  const found = source.targets.find(
    (one) => one.group === group && (indicator === undefined || one.indicator === indicator),
  )
  if (!found) throw new Error(`no target for ${group}`)
  const relation: TargetRelation = 'exclusive' in found && found.exclusive ? 'more_than' : 'at_least'
  return { value: found.percent, relation, year: found.year }
}
