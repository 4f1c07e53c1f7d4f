import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { expect, onTestFinished, test } from 'vitest'
import { readUpload } from '#server/edge/recording/read-upload.ts'
import { uploadTurns } from '#server/edge/recording/upload-turns.ts'

const MEGABYTE = 1024 * 1024
const turns = uploadTurns()

test('a sender of far too much is read to the end and then answered, not cut off', async () => {
  const origin = await serve()
  const form = new FormData()
  form.append('note', 'Cài đặt tại nhà')
  form.append('photos', new File([new Uint8Array(30 * MEGABYTE)], 'anh.jpg'))

  const answer = await fetch(origin, { method: 'POST', body: form })

  expect(await answer.json()).toEqual({ code: 'file_too_large', note: 'Cài đặt tại nhà' })
})

/** Reads uploads as Remix hands them over: a stream over Node's request. */
async function serve(): Promise<string> {
  const server = createServer(async (request, response) => {
    const { form, problem } = await readUpload(webRequest(request), { turns, accountId: 'an' })
    response.end(JSON.stringify({ code: problem?.code, note: form.get('note') }))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())))
  return `http://127.0.0.1:${portOf(server.address())}`
}

function webRequest(request: IncomingMessage): Request {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': request.headers['content-type'] ?? '' },
    body: createReadableStreamFromReadable(request),
    duplex: 'half' as const,
  }
  return new Request('http://localhost/record', init)
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}
