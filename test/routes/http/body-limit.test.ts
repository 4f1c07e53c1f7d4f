import { createServer, request as nodeRequest } from 'node:http'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { bodyLimit } from '#server/edge/http/body-limit.ts'

const MEGABYTE = 1024 * 1024

test.each([
  ['/sign-in', 20 * MEGABYTE, 413],
  ['/sign-in.data', 65 * 1024, 413],
  ['/record/sent', 65 * 1024, 413],
  ['/assistances/1/reversal', 65 * 1024, 413],
  ['/sign-in', 64 * 1024, 200],
  ['/record', 65 * 1024, 200],
  ['/record.data', 65 * 1024, 200],
  ['/assistances/1/edit', 65 * 1024, 200],
  ['/assistances/1/appeal', 65 * 1024, 200],
])('a body for %s of %i bytes is answered with %i', async (path, bytes, status) => {
  const answer = await fetch(`${await serve()}${path}`, { method: 'POST', body: new Uint8Array(bytes) })

  expect(answer.status).toBe(status)
})

test('the refusal of a body is in words and repeats nothing of it', async () => {
  const answer = await fetch(`${await serve()}/sign-in`, { method: 'POST', body: `login=${'x'.repeat(MEGABYTE)}` })

  const text = await answer.text()
  expect(text).toContain('quá lớn')
  expect(text.length).toBeLessThan(2_000)
})

test('a body whose length is not told is refused', async () => {
  const origin = await serve()
  const status = await new Promise((done) => {
    const sent = nodeRequest(`${origin}/sign-in`, { method: 'POST' }, (answer) => done(answer.resume().statusCode))
    sent.write('login=x')
    sent.end()
  })

  expect(status).toBe(411)
})

async function serve(): Promise<string> {
  const app = express()
  app.use(bodyLimit, (req, res) => {
    req.resume().on('end', () => res.send('read'))
  })
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return `http://127.0.0.1:${address.port}`
}
