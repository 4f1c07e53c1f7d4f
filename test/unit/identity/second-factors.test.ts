import { TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { knownBrowserOf, markBrowser } from '#server/domain/identity/known-browser.ts'
import { relyingPartyOf } from '#server/domain/identity/relying-party.ts'
import { seal, unseal } from '#server/domain/identity/seal.ts'
import { newSpokenCode, spokenCodeHash } from '#server/domain/identity/spoken-code.ts'
import { newTotpSecret, totpAddress, totpStep } from '#server/domain/identity/totp.ts'

const key = Buffer.alloc(32, 1)
const now = new Date('2026-09-08T02:00:10Z')
const HALF_MINUTE = 30_000

test('a sealed secret opens with its key, for its owner, and not when it was changed', () => {
  const sealed = seal(key, 'bí mật', 'one')
  const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`

  expect(unseal(key, sealed, 'one')).toBe('bí mật')
  expect(unseal(key, sealed, 'another')).toBeUndefined()
  expect(unseal(Buffer.alloc(32, 2), sealed, 'one')).toBeUndefined()
  expect(unseal(key, changed, 'one')).toBeUndefined()
  expect(unseal(key, '', 'one')).toBeUndefined()
  expect(seal(key, 'bí mật', 'one')).not.toBe(sealed)
})

test.each([
  [-2, undefined],
  [-1, -1],
  [0, 0],
  [1, 1],
  [2, undefined],
])('a code of %i half minutes from now is of step %s', (offset, step) => {
  const secret = newTotpSecret()
  const code = codeAt(secret, now.getTime() + offset * HALF_MINUTE)
  const nowStep = Math.floor(now.getTime() / HALF_MINUTE)

  expect(totpStep(secret, code, now)).toBe(step === undefined ? undefined : nowStep + step)
})

test('a code may be typed with the space that apps show', () => {
  const secret = newTotpSecret()
  const code = codeAt(secret, now.getTime())

  expect(totpStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, now)).toBeDefined()
  expect(totpStep(secret, '12345', now)).toBeUndefined()
  expect(totpStep(secret, 'abcdef', now)).toBeUndefined()
})

test('the app is told the platform, the person and the secret', () => {
  const address = new URL(totpAddress('JBSWY3DPEHPK3PXP', 'Nguyễn Thử'))

  expect(address.protocol).toBe('otpauth:')
  expect(address.searchParams.get('secret')).toBe('JBSWY3DPEHPK3PXP')
  expect(decodeURIComponent(address.href)).toContain('Thi Đua Số:Nguyễn Thử')
})

test('a spoken code is the same however it is typed, and no two are the same', () => {
  const code = newSpokenCode({ groups: 4, size: 4 })

  expect(code).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/)
  expect(spokenCodeHash(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(spokenCodeHash(code))
  expect(newSpokenCode({ groups: 4, size: 4 })).not.toBe(code)
})

test.each([
  ['https://thidua.example.vn', 'thidua.example.vn'],
  ['https://thidua.example.vn:8443', 'thidua.example.vn'],
  ['http://localhost:3000', 'localhost'],
  ['http://thidua.example.vn', undefined],
  ['http://127.0.0.1:3000', undefined],
  ['https://[::1]:3000', undefined],
])('passkeys opened at %s are for %s', (origin, id) => {
  expect(relyingPartyOf(origin)?.id).toBe(id)
})

test('a browser’s mark counts for the person who signed in there, and cannot be made up', () => {
  const mark = markBrowser(key, 'one')

  expect(knownBrowserOf(key, 'one', mark)).toMatch(/^browser:/)
  expect(knownBrowserOf(key, 'another', mark)).toBeUndefined()
  expect(knownBrowserOf(Buffer.alloc(32, 2), 'one', mark)).toBeUndefined()
  expect(knownBrowserOf(key, 'one', 'made.up')).toBeUndefined()
  expect(knownBrowserOf(key, 'one', undefined)).toBeUndefined()
})

function codeAt(secret: string, timestamp: number): string {
  return new TOTP({ secret, digits: 6, period: 30, algorithm: 'SHA1' }).generate({ timestamp })
}
