import type { RecordForm } from '#server/domain/assistance/index.ts'
import type { Locale } from '#server/domain/identity/contract.ts'

/** What a campaign offers, in the reader's language, with the ward's times ready for the form's fields. */
export type RecordOffer = {
  campaignId: string
  services: readonly { code: string; name: string; icon: string }[]
  models: readonly { code: string; name: string }[]
  stations: readonly { code: string; name: string }[]
  lessons: readonly { code: string; title: string; place: string; startsAt: Date }[]
  earliest: string
  latest: string
  /** Hours after which a record needs a reason. */
  recordWithinHours: number
}

type Offered = Pick<RecordForm, 'campaign' | 'services' | 'models' | 'stations' | 'lessons' | 'now'>

export function recordOffer({ campaign, now, ...offered }: Offered, locale: Locale): RecordOffer {
  return {
    campaignId: campaign.id,
    services: offered.services.map(({ code, names, icon }) => ({ code, icon, name: names[locale] })),
    models: offered.models.map(({ code, names }) => ({ code, name: names[locale] })),
    stations: offered.stations.map(({ code, name }) => ({ code, name })),
    lessons: offered.lessons.map(({ code, title, place, startsAt }) => ({ code, title, place, startsAt })),
    earliest: `${campaign.startsOn}T00:00`,
    latest: wardTime(now),
    recordWithinHours: campaign.deadlines.recordWithinHours,
  }
}

const UTC_OFFSET = 7 * 3_600_000

/** A moment as a `datetime-local` field holds it, in the ward's time whatever the device's own is. */
export function wardTime(at: Date): string {
  return new Date(at.getTime() + UTC_OFFSET).toISOString().slice(0, 16)
}

/** The moment that a `datetime-local` field names in the ward's time. */
export function momentOf(wardTimeText: string): Date {
  return new Date(`${wardTimeText.slice(0, 16)}:00+07:00`)
}
