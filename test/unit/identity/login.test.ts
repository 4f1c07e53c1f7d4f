import { expect, test } from 'vitest'
import { readLogin } from '#server/domain/identity/login.ts'

test.each([
  ['0900 000 001', { kind: 'phone', value: '+84900000001' }],
  ['+84 900-000-001', { kind: 'phone', value: '+84900000001' }],
  ['84900000001', { kind: 'phone', value: '+84900000001' }],
  [' Van.Phong@Example.VN ', { kind: 'email', value: 'van.phong@example.vn' }],
  ['tình.nguyện@example.vn'.normalize('NFD'), { kind: 'email', value: 'tình.nguyện@example.vn'.normalize('NFC') }],
])('%s is one login however it is typed', (typed, login) => {
  expect(readLogin(typed)).toEqual(login)
})

test.each(['', '12', 'văn phòng', 'a@b', 'a b@example.vn', '@example.vn', `${'a'.repeat(250)}@example.vn`])(
  '"%s" is no login',
  (typed) => {
    expect(readLogin(typed)).toBeUndefined()
  },
)
