import { wardTime } from '#app/components/record/record-offer.ts'
import type { TypedValues } from '#app/components/record/typed-values.ts'
import type { AssistanceDetail } from '#server/domain/assistance/index.ts'

/** An act as the form shows it. Its citizen and receipt are not there: nobody can read them any more. */
export function startOf(act: AssistanceDetail): TypedValues {
  const typed = {
    serviceCode: act.service.code,
    modelCode: act.model?.code,
    mode: act.mode,
    modeReason: act.modeReason,
    channel: act.channel,
    stationCode: act.station?.code,
    lessonCode: act.lesson?.code,
    place: act.place,
    capacity: act.capacity,
    occurredAt: wardTime(act.occurredAt),
    lateReason: act.lateReason,
    note: act.note,
  }
  const given = Object.entries(typed).flatMap(([name, value]) => (value ? [[name, value] as const] : []))
  return { ...Object.fromEntries(given), groups: act.citizenGroups, keptIds: act.photos.map(({ id }) => id) }
}
