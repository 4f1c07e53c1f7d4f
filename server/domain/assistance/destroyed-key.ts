import { randomBytes } from 'node:crypto'

/*
 * Counts outlive the keys they were counted by. So in place of a destroyed key stands a mark of pure chance, the same
 * wherever the same key stood: that acts were for one person, and that a credit is taken, stays true, and who it was is
 * gone for good. No real key holds a colon.
 */

const PREFIX = 'destroyed:'

/** A mark to stand in a key's place. Drawn, and derived from nothing. */
export function drawMark(): string {
  return `${PREFIX}${randomBytes(12).toString('base64url')}`
}

export function isDestroyed(key: string): boolean {
  return key.startsWith(PREFIX)
}

/** For SQL's `like`: every key that is a mark. */
export const destroyedPattern = `${PREFIX}%`
