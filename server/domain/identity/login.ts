import parsePhoneNumber from 'libphonenumber-js'
import { accountLimits, type LoginKind } from './contract.ts'

export type Login = { kind: LoginKind; value: string }

/**
 * What a person types to sign in, in one spelling: a phone number as +84…, an e-mail address in lower case.
 * Numbers need only be possible, not assigned, so that invented people can have numbers that nobody owns.
 */
export function readLogin(text: string): Login | undefined {
  const typed = text.normalize('NFC').trim()
  if (typed.length > accountLimits.login) return undefined

  return typed.includes('@') ? readEmail(typed) : readPhone(typed)
}

function readEmail(typed: string): Login | undefined {
  const value = typed.toLowerCase()
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? { kind: 'email', value } : undefined
}

function readPhone(typed: string): Login | undefined {
  const phone = parsePhoneNumber(typed, { defaultCountry: 'VN', extract: false })
  return phone?.isPossible() ? { kind: 'phone', value: phone.number } : undefined
}
