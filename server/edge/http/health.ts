import { Router } from 'express'
import { isDatabaseReady } from '#db/ready.ts'
import type { Application } from '#server/compose.ts'

/** `/healthz`: the process is up. `/readyz`: the database answers and is migrated (the start migrates before it listens). */
export function healthRoutes(application: Application): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => {
    res.type('text/plain').send('ok')
  })
  router.get('/readyz', async (_req, res) => {
    const isReady = await isDatabaseReady(application.resources.db)
    const answer = isReady ? 'ready' : 'database unreachable'
    res
      .status(isReady ? 200 : 503)
      .type('text/plain')
      .send(answer)
  })
  return router
}
