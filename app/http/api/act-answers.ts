import type { AppLoadContext } from '@remix-run/node'
import { refusalAnswer } from '#app/http/answers.ts'
import type { FormCode } from '#app/http/form-errors.ts'
import { type RefusalCode, refusalStatus } from '#app/http/refusal-status.ts'
import type { ActState } from '#server/domain/assistance/contract.ts'
import { answer } from './answer.ts'
import { problem } from './problem.ts'

type Sent = { id: string; state: ActState; revision: number; isNew: boolean }

/** The value of the body that a refusal is about. */
const placeOf: Partial<Record<RefusalCode, [pointer: string, code: FormCode]>> = {
  id_number_malformed: ['/citizen/idNumber', 'invalid'],
  phone_malformed: ['/citizen/phone', 'invalid'],
  citizen_missing: ['/citizen', 'required'],
  station_missing: ['/stationCode', 'required'],
  lesson_missing: ['/sessionCode', 'required'],
  in_the_future: ['/occurredAt', 'in_the_future'],
  outside_campaign: ['/occurredAt', 'invalid'],
  too_late: ['/lateReason', 'required'],
  receipt_is_personal: ['/receiptNumber', 'invalid'],
  receipt_missing: ['/receiptNumber', 'required'],
  note_missing: ['/note', 'required'],
}

/** What was kept, with the revision as its tag: 201 where it is new, 200 where it was there already. */
export async function answerSent(
  request: Request,
  { assistance }: AppLoadContext['application'],
  { id, state, revision, isNew }: Sent,
): Promise<Response> {
  const awaitsEvidence = await assistance.awaitsPhoto(id)
  const headers = { ETag: revisionTag(revision) }
  return await answer(request, { id, state, revision, awaitsEvidence }, { status: isNew ? 201 : 200, headers })
}

/** A rule said no to what was sent. Whoever named a revision that is not the last one has to look again: 412. */
export function refusedAct(request: Request, refusal: { code: RefusalCode }): Response {
  const [pointer, code] = placeOf[refusal.code] ?? []
  const errors = pointer !== undefined && code ? [{ pointer, code }] : []
  const status = refusal.code === 'changed_since_seen' ? '412' : (`${refusalStatus(refusal.code)}` as const)
  return problem(request, { status, ...refusalAnswer(refusal), errors })
}

export function revisionTag(revision: number): string {
  return `"${revision}"`
}
