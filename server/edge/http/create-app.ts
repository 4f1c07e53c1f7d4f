import compression from 'compression'
import express, { type ErrorRequestHandler, type Express } from 'express'
import type { ViteDevServer } from 'vite'
import type { Application } from '#server/compose.ts'
import type { Log } from '#server/platform/log.ts'
import { isOutage } from '#server/platform/outage.ts'
import { isOfPublicInterface } from './bearer.ts'
import { bodyLimit } from './body-limit.ts'
import { healthRoutes } from './health.ts'
import { sendProblemPage } from './problem-page.ts'
import { remixHandler } from './remix.ts'
import { requestContext } from './request-context.ts'
import { requestLog } from './request-log.ts'
import { sameOriginWrites } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { sendFailure } from './send-problem.ts'
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
  app.use(requestLog(log))
  app.use(healthRoutes(application))
  app.use(securityHeaders({ isDevelopment: vite !== undefined, isHttps }))
  app.use(sameOriginWrites(origin))
  app.use(bodyLimit)
  app.use(compression())
  app.use(vite ? vite.middlewares : staticFiles(projectFolder))
  app.all('*', await remixHandler(requestContext({ application, log, origin }), vite))
  app.use(answerFailure(log))
  return app
}

/** The last resort: something failed outside Remix, such as the database while asking who is looking. */
function answerFailure(log: Log): ErrorRequestHandler {
  return (error, req, res, next) => {
    log.error({ err: error }, 'a request failed')
    if (res.headersSent) return next(error)
    if (isOfPublicInterface(req.path)) return sendFailure(req, res, error)
    sendProblemPage(res, isOutage(error) ? 503 : 500)
  }
}
