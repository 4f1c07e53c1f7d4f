import { expect, test } from 'vitest'
import { type Reading, readUpload as readUploadOf } from '#server/edge/recording/read-upload.ts'
import { uploadTurns } from '#server/edge/recording/upload-turns.ts'

const MEGABYTE = 1024 * 1024

function readUpload(request: Request, wish: Partial<Reading> = {}) {
  return readUploadOf(request, { turns: uploadTurns(), accountId: 'an', ...wish })
}

function upload(photos: readonly number[]): Request {
  const form = new FormData()
  form.append('note', 'Cài đặt tại nhà')
  for (const size of photos) form.append('photos', new File([new Uint8Array(size)], 'p.jpg', { type: 'image/jpeg' }))
  return new Request('http://localhost/record', { method: 'POST', body: form })
}

test('fields and photos of a form are read', async () => {
  const { form, problem } = await readUpload(upload([10, 20]))

  expect(problem).toBeUndefined()
  expect(form.get('note')).toBe('Cài đặt tại nhà')
  expect(form.getAll('photos')).toHaveLength(2)
})

test('a form without photos is read in the plain encoding too', async () => {
  const request = new Request('http://localhost/', { method: 'POST', body: new URLSearchParams({ note: 'x' }) })

  expect((await readUpload(request)).form.get('note')).toBe('x')
})

test('a photo of more than 10 MB is refused, and what was typed is still there', async () => {
  const { form, problem } = await readUpload(upload([10, 10 * MEGABYTE + 1]))

  expect(problem).toEqual({ status: 413, code: 'file_too_large' })
  expect(form.get('note')).toBe('Cài đặt tại nhà')
  expect(form.getAll('photos')).toEqual([])
})

test('a pile of files is refused', async () => {
  const { problem } = await readUpload(upload(Array(20).fill(10)))

  expect(problem).toEqual({ status: 413, code: 'too_many' })
})

test('another kind of body is refused', async () => {
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'text/json' },
  })

  expect((await readUpload(request)).problem).toEqual({ status: 415, code: 'unreadable' })
})

test('a form that was cut off is refused, and what came before is still there', async () => {
  const whole = Buffer.from(await upload([100]).arrayBuffer())
  const boundary = whole.subarray(2, whole.indexOf('\r\n')).toString()
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: new Uint8Array(whole.subarray(0, whole.length - 60)),
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
  })

  const { form, problem } = await readUpload(request)

  expect(problem).toEqual({ status: 422, code: 'unreadable' })
  expect(form.get('note')).toBe('Cài đặt tại nhà')
})

test('an account that sends too many forms is asked to wait, keeps what it typed, and is no hindrance to others', async () => {
  const turns = uploadTurns({ points: 2, duration: 600 })
  for (const size of [1, 1]) await readUpload(upload([size]), { turns })

  const third = await readUpload(upload([10]), { turns })
  const other = await readUpload(upload([10]), { turns, accountId: 'binh' })

  expect(third.problem).toEqual({ status: 429, code: 'too_fast' })
  expect(third.form.get('note')).toBe('Cài đặt tại nhà')
  expect(third.form.getAll('photos')).toEqual([])
  expect(other.problem).toBeUndefined()
})

test('of one account two forms are read at once, and another account need not wait for them', async () => {
  const turns = uploadTurns()
  const begun: string[] = []
  const work = (name: string) => async () => {
    begun.push(name)
    await new Promise<void>((done) => ends.push(done))
  }
  const ends: (() => void)[] = []
  const all = ['an', 'an', 'an', 'binh'].map((name) => turns.inTurn(name, work(name)))

  await expect.poll(() => begun).toEqual(['an', 'an', 'binh'])
  ends.shift()?.()
  await expect.poll(() => begun).toEqual(['an', 'an', 'binh', 'an'])
  for (const end of ends) end()
  await Promise.all(all)
})

test('a body that does not come is not waited for', async () => {
  const boundary = 'x'
  const begun = `--x\r\ncontent-disposition: form-data; name="note"\r\n\r\nĐã gõ\r\n--x\r\n`
  const body = new ReadableStream<Uint8Array>({ start: (stream) => stream.enqueue(new TextEncoder().encode(begun)) })
  const headers = { 'Content-Type': `multipart/form-data; boundary=${boundary}` }
  const request = new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' })

  const { form, problem } = await readUpload(request, { patience: 50 })

  expect(problem).toEqual({ status: 422, code: 'unreadable' })
  expect(form.get('note')).toBe('Đã gõ')
})
