import { createServer, type Server } from 'node:http'

export type Patience = {
  /** Milliseconds for a request's headers to come whole. */
  headers: number
  /** Milliseconds for a whole request: four photos from a slow phone need minutes. */
  request: number
  /** Milliseconds without a byte in either direction while a request is under way. */
  silence: number
  /** Milliseconds between two looks at who is too slow. */
  look: number
}

const patience: Patience = { headers: 15_000, request: 300_000, silence: 120_000, look: 5_000 }
const LARGEST_HEADERS = 16 * 1024
/** Nobody's page opens this many; it keeps one flood from taking every file handle. */
const MOST_SOCKETS = 20_000

/**
 * A server that waits for nobody for ever: slow headers, bodies that do not come and readers that do not read are cut
 * off, and headers have a limit. Open boards are no requests under way; socket.io has its own heartbeat for them.
 */
export function createHttpServer({ headers, request, silence, look }: Patience = patience): Server {
  const server = createServer({
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: look,
    maxHeaderSize: LARGEST_HEADERS,
  })
  server.maxConnections = MOST_SOCKETS
  server.on('request', (_req, res) => {
    res.setTimeout(silence, () => res.destroy())
  })
  return server
}
