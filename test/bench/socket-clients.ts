import { openRawSocket } from './raw-socket.ts'

/*
 * A process of its own that holds many open boards. Asked to wait for the next change, it answers with the instant at
 * which the last of them had it, by the clock that all processes of a machine share.
 */

const [address = '', count = '0', hello = ''] = process.argv.slice(2)
const url = new URL(address)
let waiting = 0

const sockets = await Promise.all(Array.from({ length: Number(count) }, () => openRawSocket(url, onMessage)))
for (const socket of sockets) if (hello) socket.send(hello)

process.on('message', (ask) => {
  if (ask === 'await') {
    waiting = sockets.length
    process.send?.({ kind: 'awaiting' })
  } else process.exit(0)
})
process.send?.({ kind: 'open' })

function onMessage(text: string): void {
  if (!text.startsWith('42["standings"')) return
  waiting -= 1
  if (waiting === 0) process.send?.({ kind: 'all', at: String(process.hrtime.bigint()) })
}
