import { join } from 'node:path'
import express, { Router } from 'express'

/** Built files carry their hash in the name and never change; the rest of `public` is asked for again after an hour. */
export function staticFiles(projectFolder: string): Router {
  const client = join(projectFolder, 'build', 'client')
  const router = Router()
  router.use('/assets', express.static(join(client, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  router.use(express.static(client, { maxAge: '1h', index: false }))
  return router
}
