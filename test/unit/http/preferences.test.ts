import { expect, test } from 'vitest'
import { preferencesCookie, readPreferences } from '#app/http/preferences.ts'

function request(headers: Record<string, string>): Request {
  return new Request('http://localhost/', { headers })
}

test('a device that never chose gets Vietnamese, its own colours and normal type', () => {
  expect(readPreferences(request({}))).toEqual({ locale: 'vi', theme: 'system', type: 'normal' })
})

test('a choice comes back from its cookie, between other cookies', () => {
  const cookie = preferencesCookie({ locale: 'de', theme: 'contrast', type: 'large' }).split(';')[0] ?? ''
  const read = readPreferences(request({ Cookie: `a=1; ${cookie}; b=2`, 'Accept-Language': 'en' }))

  expect(read).toEqual({ locale: 'de', theme: 'contrast', type: 'large' })
})

test('a half choice leaves the rest to the browser', () => {
  const cookie = preferencesCookie({ type: 'large' }).split(';')[0] ?? ''
  const read = readPreferences(request({ Cookie: cookie, 'Accept-Language': 'en-GB' }))

  expect(read).toEqual({ locale: 'en', theme: 'system', type: 'large' })
})

test('a forged cookie counts as no choice', () => {
  const read = readPreferences(request({ Cookie: 'preferences=xx.<b>.huge' }))

  expect(read).toEqual({ locale: 'vi', theme: 'system', type: 'normal' })
})
