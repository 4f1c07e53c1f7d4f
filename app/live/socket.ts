import type { Socket } from 'socket.io-client'
import { type BrowserToServer, livePath, type ServerToBrowser } from '#server/domain/standings/contract.ts'

export type LiveSocket = Socket<ServerToBrowser, BrowserToServer>

let opening: Promise<LiveSocket> | undefined

/** The one socket of this page, opened when the first screen asks for it; its code is loaded then, after the page. */
export function liveSocket(): Promise<LiveSocket> {
  opening ??= openSocket().catch((error: unknown) => {
    // The code could not be fetched: the next screen, or the next time the network is back, tries again.
    opening = undefined
    throw error
  })
  return opening
}

async function openSocket(): Promise<LiveSocket> {
  const { io } = await import('socket.io-client')
  const socket: LiveSocket = io({
    path: livePath,
    transports: ['websocket', 'polling'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    // Everybody lost the server at the same moment and must not come back at the same moment.
    randomizationFactor: 0.5,
  })
  socket.on('connect_error', () => {
    if (!socket.active) reconnectLater(socket)
  })
  // Closed by the server, as when a session ends: come back as whoever the cookie says now.
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') reconnectLater(socket)
  })
  return socket
}

function reconnectLater(socket: LiveSocket): void {
  setTimeout(() => socket.connect(), 1_000 + Math.random() * 4_000)
}
