import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** Phone numbers that belong to nobody, for demonstrations and tests. */
const INVENTED = /^000\d{7}$/

/** A phone number in +84 form, or undefined where it cannot be one. */
export function parsePhoneNumber(typed: string, rule: { allowsInvented: boolean }): string | undefined {
  const digits = typed.replace(/[\s.-]/g, '')
  if (rule.allowsInvented && INVENTED.test(digits)) return digits

  const phone = parsePhoneNumberFromString(typed, 'VN')
  return phone?.isValid() ? phone.number : undefined
}
