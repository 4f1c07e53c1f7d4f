import type { Server } from 'node:http'
import type { ViteDevServer } from 'vite'

/** Vite inside our own server while developing: same port, same process. Loaded only here, it is no part of production. */
export async function developmentServer(server: Server): Promise<ViteDevServer> {
  const { createServer } = await import('vite')
  return await createServer({
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server, path: '/__hmr' } },
  })
}
