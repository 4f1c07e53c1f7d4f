import { accountLimits } from './contract.ts'

/*
 * A name as the platform keeps it: composed letters, single spaces. Letters are Latin, as Vietnamese names are, so that
 * nobody stands on a board under a look-alike of another's name; invisible signs and markup are no part of a name, nor
 * are nine digits in a row, which could be somebody's number.
 */

const ALLOWED = /^[\p{Script=Latin}\p{M}\p{Nd} .,'’()/-]+$/u
const LONG_NUMBER = /\p{Nd}(?:[ .,()/-]{0,3}\p{Nd}){8,}/u
/** A cell that begins so is a formula to a spreadsheet. */
const STARTS_WITH_LETTER = /^\p{L}/u

/** The name in one spelling, or undefined where it cannot be a name. */
export function readPersonName(text: string): string | undefined {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ')
  const isFit = name.length <= accountLimits.fullName && STARTS_WITH_LETTER.test(name) && ALLOWED.test(name)
  return isFit && !LONG_NUMBER.test(name) ? name : undefined
}

/** Vietnamese names end with the given name, by which lists are sorted. */
export function givenNameOf(fullName: string): string {
  return fullName.trim().split(/\s+/).at(-1) ?? fullName
}
