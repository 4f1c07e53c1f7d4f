import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Log } from '#server/platform/log.ts'
import { withinRequest } from '#server/platform/request-scope.ts'
import { loggedPath } from './logged-path.ts'

/** Asked for by machines all day long, or belonging to a page that is logged itself. */
const QUIET = /^\/(?:healthz|readyz|metrics|assets\/)/

/**
 * Gives every request an id, which its answer and each of its log lines carry, and writes one line when it is answered:
 * how long it took and with which status. Never the query, a header or a part of the address that may be a secret.
 */
export function requestLog(log: Log): RequestHandler {
  return (req, res, next) => {
    const requestId = randomUUID()
    const facts = { requestId, method: req.method, path: loggedPath(req.path) }
    const began = performance.now()
    res.setHeader('X-Request-Id', requestId)
    // Told outside the request's own work.
    res.once('close', () => {
      const ms = Math.round(performance.now() - began)
      const line = { status: res.statusCode, ms, ...(req.socket.destroyed ? { isCutOff: true } : {}) }
      withinRequest(facts, () => (QUIET.test(req.path) ? log.debug(line, 'answered') : log.info(line, 'answered')))
    })
    withinRequest(facts, next)
  }
}
