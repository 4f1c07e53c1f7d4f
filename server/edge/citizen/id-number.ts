/*
 * A citizen's ID number has twelve digits: province or country of birth (three), century and sex (one), the last two
 * digits of the year of birth, and six more. Decree 137/2015, Art. 13. Whether somebody is 60 or older is read from it
 * here, at the edge, and the number goes no further.
 */

export type IdNumber = { digits: string; birthYear: number }

const HIGHEST_PROVINCE = 96
const COUNTRIES_FROM = 101
const OLDER_FROM = 60

/**
 * The number in plain digits, or undefined where it cannot be one. Numbers that begin with 000 belong to nobody; they
 * are taken in demonstrations and tests only.
 */
export function parseIdNumber(typed: string, rule: { on: string; allowsInvented: boolean }): IdNumber | undefined {
  const digits = typed.replace(/[\s.-]/g, '')
  if (!/^\d{12}$/.test(digits)) return undefined
  if (!isKnownPlace(Number(digits.slice(0, 3)), rule.allowsInvented)) return undefined

  const birthYear = birthYearOf(digits)
  return birthYear > Number(rule.on.slice(0, 4)) ? undefined : { digits, birthYear }
}

/**
 * 60 or older on a day (`YYYY-MM-DD`)? The number holds the year of birth alone, so in the year somebody turns 60 it is
 * unknown (null) until the last day of the year; then what the person declares counts, and a verifier confirms it.
 */
export function isOlderOn({ birthYear }: IdNumber, on: string): boolean | null {
  const turnsSixty = birthYear + OLDER_FROM
  if (on >= `${turnsSixty}-12-31`) return true

  return on < `${turnsSixty}-01-01` ? false : null
}

function isKnownPlace(place: number, allowsInvented: boolean): boolean {
  if (place === 0) return allowsInvented
  return place <= HIGHEST_PROVINCE || place >= COUNTRIES_FROM
}

/** Even digits are men, odd ones women; each pair is a century, from the twentieth on. */
function birthYearOf(digits: string): number {
  return 1900 + 100 * Math.floor(Number(digits[3]) / 2) + Number(digits.slice(4, 6))
}
