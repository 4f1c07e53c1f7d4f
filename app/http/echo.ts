import { longNumberPattern } from '#server/domain/assistance/contract.ts'
import type { FormErrors } from './form-errors.ts'

/** Names whose values never go back to the browser: a page may be cached, saved, or read over a shoulder. */
const NEVER = [
  'password',
  'oneTimeCode',
  'recoveryCode',
  'passkey',
  'citizenNumber',
  'citizenPhone',
  'phone',
  'receiptNumber',
]
/** Longer than any field takes: what is longer was not typed. */
const LONGEST = 2_000
const NUMBER_RUNS = new RegExp(longNumberPattern.source, 'gu')
/** Ids of ours, alone or before a revision, hold digits enough to be taken for a number. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?::\d+)?$/i

/**
 * What may be shown again of what was typed: no sensitive fields, nothing longer than a field takes, and no run of
 * digits that could be a citizen's number typed into the wrong field. A person's own login is shown as it was typed.
 */
export function echo(typed: FormErrors['values'], neverEcho: readonly string[] = []): FormErrors['values'] {
  const secret = new Set([...NEVER, ...neverEcho])
  const values: FormErrors['values'] = {}
  for (const [name, value] of Object.entries(typed)) {
    if (secret.has(name)) continue
    const shown = [value]
      .flat()
      .flatMap((text) => (text.length > LONGEST ? [] : [name === 'login' ? text : blank(text)]))
    if (shown.length > 0) values[name] = typeof value === 'string' ? (shown[0] ?? '') : shown
  }
  return values
}

/** Only where there is such a run is the text brought into the form in which the rule looks for it. */
function blank(text: string): string {
  const plain = text.normalize('NFKC')
  return ID.test(text) || plain.search(NUMBER_RUNS) < 0 ? text : plain.replace(NUMBER_RUNS, '')
}
