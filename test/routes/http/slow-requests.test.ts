import type { RequestListener } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createHttpServer } from '#server/edge/http/create-http-server.ts'

const quick = { headers: 150, request: 400, silence: 250, look: 50 }
const readAll: RequestListener = (req, res) => {
  req.resume().on('end', () => res.end('read'))
}

test('headers that do not come whole are answered with 408 and cut off', async () => {
  const { socket, ended } = await speak(await serve(readAll))

  socket.write('GET / HTTP/1.1\r\nHost: here\r\nX-Slow: ')

  expect(await ended).toContain('408 Request Timeout')
})

test('a body that drips for longer than a request may take is cut off, whatever comes', async () => {
  const { socket, ended } = await speak(await serve(readAll))
  socket.write('POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 1000\r\n\r\n')
  const drip = setInterval(() => socket.write('x'), 50)
  onTestFinished(() => clearInterval(drip))

  expect(await ended).toContain('408 Request Timeout')
})

test('a connection on which nobody speaks while an answer is made is cut off', async () => {
  const { socket, ended } = await speak(await serve(() => undefined))

  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')

  expect(await ended).toBe('')
})

test('a reader who does not read keeps nothing open', async () => {
  const wasCutOff = new Promise<boolean>((done) => {
    const listener: RequestListener = (req, res) => {
      res.on('close', () => done(req.socket.destroyed))
      res.end(Buffer.alloc(64 * 1024 * 1024))
    }
    void serve(listener)
      .then(speak)
      .then(({ socket }) => socket.pause().write('GET / HTTP/1.1\r\nHost: here\r\n\r\n'))
  })

  expect(await wasCutOff).toBe(true)
})

test('headers larger than any of ours are refused', async () => {
  const { socket, ended } = await speak(await serve(readAll))

  socket.write(`GET / HTTP/1.1\r\nHost: here\r\nCookie: ${'x'.repeat(20_000)}\r\n\r\n`)

  expect(await ended).toContain('431 Request Header Fields Too Large')
})

async function serve(listener: RequestListener): Promise<number> {
  const server = createHttpServer(quick)
  server.on('request', listener)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise<void>((done) => server.close(() => done()))
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  return address.port
}

/** A raw connection; `ended` is all it heard until the server closed it. */
async function speak(port: number): Promise<{ socket: Socket; ended: Promise<string> }> {
  const socket = connect(port, '127.0.0.1')
  onTestFinished(() => {
    socket.destroy()
  })
  const heard: string[] = []
  socket.on('error', () => undefined)
  const ended = new Promise<string>((done) => {
    socket.on('data', (part) => heard.push(String(part)))
    socket.on('close', () => done(heard.join('')))
  })
  await new Promise<void>((done) => socket.once('connect', done))
  return { socket, ended }
}
