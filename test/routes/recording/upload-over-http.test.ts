import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createReadableStreamFromReadable } from '@remix-run/node'
import { expect, onTestFinished, test } from 'vitest'
import { readPhoto } from '#server/edge/recording/read-photo.ts'
import { readUpload } from '#server/edge/recording/read-upload.ts'
import { uploadTurns } from '#server/edge/recording/upload-turns.ts'

const MEGABYTE = 1024 * 1024
const turns = uploadTurns()

test('a sender of far too much is read to the end and then answered, not cut off', async () => {
  const origin = await serve(async (request) => {
    const { form, problem } = await readUpload(request, { turns, accountId: 'an' })
    return { code: problem?.code, note: form.get('note') }
  })
  const form = new FormData()
  form.append('note', 'Cài đặt tại nhà')
  form.append('photos', new File([new Uint8Array(30 * MEGABYTE)], 'anh.jpg'))

  const answer = await fetch(origin, { method: 'POST', body: form })

  expect(await answer.json()).toEqual({ code: 'file_too_large', note: 'Cài đặt tại nhà' })
})

test('a photo of far too many bytes is read to the end and then answered, not cut off', async () => {
  const origin = await serve(async (request) => {
    const read = await readPhoto(request)
    return read.ok ? { bytes: read.value.byteLength } : read.error
  })
  const send = async (bytes: number) => {
    const headers = { 'Content-Type': 'image/jpeg' }
    const answer = await fetch(origin, { method: 'PUT', headers, body: new Uint8Array(bytes) })
    return await answer.json()
  }

  expect(await send(30 * MEGABYTE)).toEqual({ code: 'body_too_large' })
  expect(await send(MEGABYTE)).toEqual({ bytes: MEGABYTE })
})

/** Reads uploads as Remix hands them over: a stream over Node's request. */
async function serve(read: (request: Request) => Promise<unknown>): Promise<string> {
  const server = createServer(async (request, response) => {
    response.end(JSON.stringify(await read(webRequest(request))))
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
