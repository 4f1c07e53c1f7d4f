import type { Server } from 'node:http'
import type { ViteDevServer } from 'vite'

/** Vite inside our own server while developing: same port, same process. Loaded only here, it is no part of production. */
export async function developmentServer(server: Server): Promise<ViteDevServer> {
  const { createServer } = await import('vite')
  const ours = process.listeners('SIGTERM')
  const vite = await createServer({
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server, path: '/__hmr' } },
  })
  // The second Vite, which Remix starts to read the routes, would end the process by itself on SIGTERM or at the end of
  // the input, before the database is stopped. We stop everything, Vite included.
  for (const listener of process.listeners('SIGTERM').filter((found) => !ours.includes(found))) {
    process.off('SIGTERM', listener)
    process.stdin.off('end', listener)
  }
  return vite
}
