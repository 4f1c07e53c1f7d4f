import { expect, test } from 'vitest'
import { generatePassword, hashPassword, isPassword, isPasswordFit } from '#server/domain/identity/password.ts'

test('a password belongs to its hash, and no other one does', async () => {
  const stored = await hashPassword('mười hai con giáp')

  expect(await isPassword('mười hai con giáp', stored)).toBe(true)
  expect(await isPassword('mười hai con giap', stored)).toBe(false)
})

test('the same password typed on another keyboard, or with spaces around it, is the same', async () => {
  const stored = await hashPassword('mười hai con giáp'.normalize('NFC'))

  expect(await isPassword(` ${'mười hai con giáp'.normalize('NFD')} `, stored)).toBe(true)
})

test('without a hash no password is right', async () => {
  expect(await isPassword('mười hai con giáp', undefined)).toBe(false)
})

test('hashes are argon2id at the cost we chose, and salted', async () => {
  const [first, second] = await Promise.all([hashPassword('mười hai'), hashPassword('mười hai')])

  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(first).not.toBe(second)
})

test('generated passwords may be chosen, differ, and have nothing that is misread', () => {
  const made = new Set(Array.from({ length: 200 }, generatePassword))

  expect(made.size).toBe(200)
  for (const password of made) {
    expect(password).toMatch(/^[^01ilo]{16}$/)
    expect(isPasswordFit(password)).toBe(true)
  }
})

test.each([
  ['123456789', false],
  ['1234567890', true],
  [' 12345678 ', false],
  ['x'.repeat(200), true],
  ['x'.repeat(201), false],
])('"%s" may be chosen as a password: %s', (password, fits) => {
  expect(isPasswordFit(password)).toBe(fits)
})
