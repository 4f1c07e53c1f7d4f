import compression from 'compression'
import express, { type ErrorRequestHandler, type Express } from 'express'
import type { ViteDevServer } from 'vite'
import type { Application } from '#server/compose.ts'
import type { Log } from '#server/platform/log.ts'
import { bodyLimit } from './body-limit.ts'
import { healthRoutes } from './health.ts'
import { remixHandler } from './remix.ts'
import { requestContext } from './request-context.ts'
import { sameOriginWrites } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'

export type HttpOptions = {
  application: Application
  log: Log
  /** The address people type, where it is known; a proxy in front may hide it otherwise. */
  origin: string | undefined
  /** Express's `trust proxy`: hops or addresses whose forwarded headers are believed. */
  trustProxy: false | number | string[]
  /** Folder of the project's `build/client` and `public`. */
  projectFolder: string
  vite: ViteDevServer | undefined
}

/** The HTTP side, from the first header to Remix's answer. */
export async function createApp({
  application,
  log,
  origin,
  trustProxy,
  projectFolder,
  vite,
}: HttpOptions): Promise<Express> {
  const isHttps = origin?.startsWith('https://') ?? false
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', trustProxy)
  app.use(healthRoutes(application))
  app.use(securityHeaders({ isDevelopment: vite !== undefined, isHttps }))
  app.use(sameOriginWrites(origin))
  app.use(bodyLimit)
  app.use(compression())
  app.use(vite ? vite.middlewares : staticFiles(projectFolder))
  app.all('*', await remixHandler(requestContext({ application, log, isHttps }), vite))
  app.use(answerFailure(log))
  return app
}

/** The last resort: something failed outside Remix, such as the database while asking who is looking. */
function answerFailure(log: Log): ErrorRequestHandler {
  return (error, _req, res, next) => {
    log.error({ err: error }, 'a request failed')
    if (res.headersSent) return next(error)
    res.status(503).type('html').send(outagePage)
  }
}

const outagePage = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Tạm gián đoạn</title><h1>Hệ thống tạm gián đoạn</h1>
<p>Chưa có gì bị mất. Vui lòng thử lại sau ít phút.</p>
<p lang="en">The service is interrupted for a moment. Nothing is lost; please try again in a few minutes.</p>
<p lang="de">Der Dienst ist kurz unterbrochen. Nichts ist verloren; bitte versuchen Sie es in einigen Minuten erneut.</p></html>`
