import { longNumberPattern } from './contract.ts'

/** Free text refuses what could be somebody's ID or phone number, in digits of any script and however grouped. */
export function hasLongNumber(...texts: readonly (string | null | undefined)[]): boolean {
  return texts.some((text) => text && longNumberPattern.test(text.normalize('NFKC')))
}
