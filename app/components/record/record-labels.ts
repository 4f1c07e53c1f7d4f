import { useWords } from '#app/components/words/use-words.ts'

/** Names of the form's fields, for the list of errors on top. */
export function useRecordLabels(): Record<string, string> {
  const words = useWords('record')
  return {
    serviceCode: words('service'),
    citizenNumber: words('citizenNumber'),
    citizenPhone: words('citizenPhone'),
    groups: words('groups'),
    mode: words('mode'),
    modeReason: words('modeReason'),
    channel: words('channel'),
    stationCode: words('station'),
    lessonCode: words('lesson'),
    place: words('place'),
    capacity: words('capacity'),
    occurredAt: words('occurredAt'),
    lateReason: words('lateReason'),
    modelCode: words('model'),
    receiptNumber: words('receiptNumber'),
    note: words('note'),
    photos: words('photos'),
  }
}
