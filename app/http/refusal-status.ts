import type { VietnameseWords } from '#server/words/typed.ts'

/** A code of the namespace `refusal`: a refusal without words does not pass the type check. */
export type RefusalCode = keyof VietnameseWords['refusal']

/** 404 for what the viewer may not know exists, 403 for what they may not do, 422 for what they can correct. */
const statuses: Partial<Record<RefusalCode, 403 | 404 | 422 | 429>> = {
  not_found: 404,
  not_a_member: 404,
  way_unknown: 404,
  account_exists: 422,
  not_allowed: 403,
  own_work: 403,
  same_collective: 403,
  judged_before: 403,
  not_the_author: 403,
  read_only_role: 403,
  wrong_credentials: 422,
  account_closed: 403,
  too_many_attempts: 429,
  sign_in_again: 403,
  factor_not_offered: 403,
  code_wrong: 422,
  code_used: 422,
  recovery_code_wrong: 422,
  passkey_not_taken: 422,
  reason_missing: 422,
  outside_campaign: 422,
  in_the_future: 422,
  too_late: 422,
  evidence_missing: 422,
  receipt_missing: 422,
  note_missing: 422,
  digits_in_text: 422,
  choice_unknown: 422,
  station_missing: 422,
  lesson_missing: 422,
  citizen_missing: 422,
  proof_missing: 422,
  photos_too_many: 422,
  photos_gone: 422,
  id_number_malformed: 422,
  phone_malformed: 422,
  receipt_is_personal: 422,
  batch_too_large: 422,
  group_not_declared: 422,
  not_the_verifier: 403,
  own_verdict: 403,
  second_person_needed: 403,
  about_yourself: 403,
  own_request: 403,
  not_your_request: 403,
  role_over_already: 422,
  campaign_unknown: 422,
  correction_backwards: 422,
  correction_ahead: 422,
  correction_changes_nothing: 422,
  token_malformed: 422,
}

/** The status of an answer that carries a refusal. 409 unless the code says otherwise: the state does not allow it. */
export function refusalStatus(code: RefusalCode): 403 | 404 | 409 | 422 | 429 {
  return statuses[code] ?? 409
}
