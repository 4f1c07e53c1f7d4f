import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'

/*
 * The lightest socket.io client there is: a TCP socket that speaks WebSocket and Engine.IO frames. What a real client
 * does besides (reconnection, parsing) would only take time from the server that is measured on the same two cores.
 */

const TEXT = 0x1
const MASKED = 0x80

export type RawSocket = { send(text: string): void; close(): void }

/** Opens one, joins the default namespace, and answers Engine.IO's pings by itself. */
export function openRawSocket(url: URL, onMessage: (text: string) => void): Promise<RawSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(url.port), url.hostname, () => socket.write(handshake(url)))
    socket.setNoDelay(true).once('error', reject)
    const raw: RawSocket = { send: (text) => socket.write(frameOf(text)), close: () => socket.destroy() }
    readFrames(socket, (text) => {
      if (text.startsWith('0')) raw.send('40')
      else if (text.startsWith('40')) resolve(raw)
      else if (text === '2') raw.send('3')
      else onMessage(text)
    })
  })
}

function handshake({ host, pathname }: URL): string {
  return [
    `GET ${pathname}/?EIO=4&transport=websocket HTTP/1.1`,
    `Host: ${host}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    '\r\n',
  ].join('\r\n')
}

function readFrames(socket: Socket, onText: (text: string) => void): void {
  let rest: Buffer = Buffer.alloc(0)
  let isOpen = false
  socket.on('data', (chunk: Buffer) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    if (!isOpen) {
      const end = rest.indexOf('\r\n\r\n')
      if (end < 0) return
      isOpen = true
      rest = rest.subarray(end + 4)
    }
    for (let frame = nextFrame(rest); frame; frame = nextFrame(rest)) {
      rest = rest.subarray(frame.length)
      if (frame.text !== undefined) onText(frame.text)
    }
  })
}

/** One whole frame from the server, which are never masked; undefined while it is not all there. */
function nextFrame(bytes: Buffer): { length: number; text: string | undefined } | undefined {
  if (bytes.length < 2) return undefined
  const short = (bytes[1] ?? 0) & 0x7f
  const head = short === 126 ? 4 : short === 127 ? 10 : 2
  if (bytes.length < head) return undefined

  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  if (bytes.length < head + size) return undefined
  const isText = ((bytes[0] ?? 0) & 0x0f) === TEXT
  return { length: head + size, text: isText ? bytes.toString('utf8', head, head + size) : undefined }
}

function frameOf(text: string): Buffer {
  const payload = Buffer.from(text)
  const mask = randomBytes(4)
  const head =
    payload.length < 126
      ? Buffer.from([0x80 | TEXT, MASKED | payload.length])
      : Buffer.from([0x80 | TEXT, MASKED | 126, payload.length >> 8, payload.length & 0xff])
  for (const [at, byte] of payload.entries()) payload[at] = byte ^ (mask[at % 4] ?? 0)
  return Buffer.concat([head, mask, payload])
}
