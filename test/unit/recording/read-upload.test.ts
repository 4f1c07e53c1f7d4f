import { expect, test } from 'vitest'
import { readUpload } from '#server/edge/recording/read-upload.ts'

const MEGABYTE = 1024 * 1024

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
