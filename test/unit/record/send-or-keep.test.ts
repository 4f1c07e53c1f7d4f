import { expect, test } from 'vitest'
import { sendOrKeep } from '#app/components/record/send-or-keep.ts'

test('what the server answers is the answer', async () => {
  expect(await sendOrKeep(async () => 'sent')).toBe('sent')
})

test('where the network is away the page stays and says so, as a failure that reloads nothing', async () => {
  const answer = await sendOrKeep(() => Promise.reject(new TypeError('Failed to fetch')))

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
