import { randomInt } from 'node:crypto'
import { joinCodeAlphabet, joinCodeLength } from './contract.ts'

/** A new code; chance alone makes it, so that none can be told from another. */
export function makeJoinCode(): string {
  return Array.from({ length: joinCodeLength }, () => joinCodeAlphabet[randomInt(joinCodeAlphabet.length)]).join('')
}

/** A code as somebody typed it, in one spelling; undefined where it can be none. */
export function readJoinCode(text: string): string | undefined {
  const code = text.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  const isCode = code.length === joinCodeLength && [...code].every((sign) => joinCodeAlphabet.includes(sign))
  return isCode ? code : undefined
}
