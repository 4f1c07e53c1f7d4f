import { data } from '@remix-run/node'
import { type ActionAnswer, refusalAnswer } from '#app/http/answers.ts'
import type { FormCode, FormErrors } from '#app/http/form-errors.ts'
import { type FormAnswer, typedValues } from '#app/http/read-form.ts'
import { type RefusalCode, refusalStatus } from '#app/http/refusal-status.ts'
import type { KeptPhotos } from '#server/edge/recording/keep-photos.ts'
import type { Upload } from '#server/edge/recording/read-upload.ts'

/** What the record form is told: errors and refusal, and on this device alone that the sending itself failed. */
export type RecordAnswer = ActionAnswer & { unsent?: 'offline' | 'busy' | 'signed_out' }

type Read = { upload: Upload; photos: KeptPhotos }

/** The field that a refusal is about, to be marked and led to; the sentence itself stands on top. */
const fieldOf: Partial<Record<RefusalCode, [string, FormCode]>> = {
  id_number_malformed: ['citizenNumber', 'invalid'],
  phone_malformed: ['citizenPhone', 'invalid'],
  citizen_missing: ['citizenNumber', 'required'],
  station_missing: ['stationCode', 'choose_one'],
  lesson_missing: ['lessonCode', 'choose_one'],
  in_the_future: ['occurredAt', 'in_the_future'],
  outside_campaign: ['occurredAt', 'invalid'],
  too_late: ['lateReason', 'required'],
  receipt_is_personal: ['receiptNumber', 'invalid'],
  receipt_missing: ['receiptNumber', 'required'],
  note_missing: ['note', 'required'],
  reason_missing: ['note', 'required'],
  evidence_missing: ['photos', 'required'],
  photos_gone: ['photos', 'required'],
  photos_too_many: ['photos', 'too_many'],
  digits_in_text: ['note', 'digits_in_text'],
}

/** The form as it was read, or what to answer because of its body, its photos or its fields. */
export function checkForm<T>(read: Read, form: FormAnswer<T>) {
  const hasProblem = read.upload.problem !== undefined || read.photos.problem !== undefined
  if (form.ok && !hasProblem) return form
  return { ok: false as const, answer: failure(read, form.ok ? undefined : form.error) }
}

function failure({ upload, photos }: Read, errors: FormErrors | undefined) {
  const { problem } = upload
  if (!problem && photos.problem === 'photos_gone') return refusedRecord({ upload, photos }, { code: 'photos_gone' })

  const code = problem?.code ?? (photos.problem === 'photos_gone' ? undefined : photos.problem)
  const isBody = code === 'unreadable' || code === 'too_fast'
  const isPhotos = code !== undefined && !isBody
  // A body that broke off says nothing true about the fields after the break.
  const fields = problem ? {} : { ...errors?.fields }
  if (isPhotos) fields.photos = [code]
  const form: FormCode[] = isBody ? [code] : (errors?.form ?? [])
  return answer({ upload, photos }, { fields, form }, { status: problem?.status ?? 422 })
}

/** A rule said no to an act as it was typed. */
export function refusedRecord(read: Read, refusal: { code: RefusalCode }) {
  const [field, code] = fieldOf[refusal.code] ?? []
  const fields: FormErrors['fields'] = field && code ? { [field]: [code] } : {}
  // Under an id that is taken nothing else can be sent: the form gets another.
  const forget = refusal.code === 'conflict' ? ['id'] : []
  return answer(read, { fields, form: [] }, { status: refusalStatus(refusal.code), refusal, forget })
}

function answer(
  { upload, photos }: Read,
  found: Pick<FormErrors, 'fields' | 'form'>,
  { status, refusal, forget = [] }: { status: number; refusal?: { code: RefusalCode }; forget?: readonly string[] },
) {
  const values = { ...typedValues(upload.form, ['kept', ...forget]), kept: photos.tokens }
  return data<RecordAnswer>({ errors: { ...found, values }, refusal: refusal && refusalAnswer(refusal) }, { status })
}
