import { expect, test } from 'vitest'
import { readPreferences } from '#app/http/preferences.ts'
import { action } from '#app/routes/preferences/route.tsx'

async function choose(fields: Record<string, string>, cookie = '') {
  const request = new Request('http://localhost/preferences', {
    method: 'POST',
    headers: { Cookie: cookie },
    body: new URLSearchParams(fields),
  })
  // The action looks at the request alone: no viewer, no application.
  return await action({ request })
}

function rememberedBy(answer: Awaited<ReturnType<typeof choose>>) {
  if (!(answer instanceof Response)) throw new Error('the choice was not taken')
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  return readPreferences(new Request('http://localhost/', { headers: { Cookie: cookie } }))
}

test('a choice is remembered and leads back to where it was made', async () => {
  const answer = await choose({ theme: 'dark', returnTo: '/queue?after=1' })

  expect(rememberedBy(answer).theme).toBe('dark')
  expect(answer).toMatchObject({ status: 303 })
  expect(answer instanceof Response && answer.headers.get('Location')).toBe('/queue?after=1')
})

test('a choice leaves the earlier ones as they are', async () => {
  const answer = await choose({ type: 'large' }, 'preferences=de.contrast.')

  expect(rememberedBy(answer)).toEqual({ locale: 'de', theme: 'contrast', type: 'large' })
})

test('a choice never leads to another house', async () => {
  const answer = await choose({ locale: 'en', returnTo: '//elsewhere.example/' })

  expect(answer instanceof Response && answer.headers.get('Location')).toBe('/preferences')
})

test('a choice that does not exist is refused', async () => {
  const answer = await choose({ theme: 'pink' })

  expect(answer).toMatchObject({ init: { status: 422 }, data: { errors: { fields: { theme: ['choose_one'] } } } })
})
