import { uuidv7 } from 'uuidv7'

let made = 0

/** The next of whatever must differ between the things a test makes: codes, names, logins. */
export function nextNumber(): number {
  made += 1
  return made
}

export function nextId(): string {
  return uuidv7()
}

/** The instant the factories take as now; tests freeze their clocks at it unless they say otherwise. */
export const testNow = new Date('2026-09-08T09:00:00+07:00')
