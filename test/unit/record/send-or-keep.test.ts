import { expect, test } from 'vitest'
import { sendOrKeep } from '#app/components/record/send-or-keep.ts'

test('what the server answers is the answer', async () => {
  expect(await sendOrKeep(async () => 'sent')).toBe('sent')
})

test('where the network is away the page stays and says so, as a failure that reloads nothing', async () => {
  const answer = await sendOrKeep(
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => false,
  )

  expect(answer).toMatchObject({ status: 503 })
  expect(answer instanceof Response && (await answer.json())).toEqual({ unsent: 'offline' })
})

test('where the session has ended the page stays too', async () => {
  const toSignIn = new Response(null, { status: 302, headers: { Location: '/sign-in?returnTo=%2Frecord' } })
  const answer = await sendOrKeep(() => Promise.reject(toSignIn))

  expect(answer instanceof Response && (await answer.json())).toEqual({ unsent: 'signed_out' })
})

test('a redirect after sending is followed', async () => {
  const sent = new Response(null, { status: 302, headers: { Location: '/record/sent/1' } })

  await expect(sendOrKeep(() => Promise.reject(sent))).rejects.toBe(sent)
})

test.each([
  ['an error of the server', new Error('Unexpected Server Error')],
  ['an answer that says the server is away', new Response(null, { status: 503 })],
  ['a broken connection of a device that is online', new TypeError('Failed to fetch')],
])('%s keeps the page and is not called a missing network', async (_, thrown) => {
  const answer = await sendOrKeep(
    () => Promise.reject(thrown),
    () => true,
  )

  expect(answer instanceof Response && (await answer.json())).toEqual({ unsent: 'busy' })
})

test('what is refused for good is shown as the problem that it is', async () => {
  const notThere = { status: 404, statusText: 'Not Found', internal: false, data: null }

  await expect(sendOrKeep(() => Promise.reject(notThere))).rejects.toBe(notThere)
})
