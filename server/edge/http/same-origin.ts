import type { Request, RequestHandler } from 'express'
import { isOfPublicInterface } from './bearer.ts'
import { sendProblemPage } from './problem-page.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site's page sends with a visitor's cookie. Browsers name their origin on every write;
 * a write without one comes from a program, which carries no cookie of a visitor. The public interface takes no cookies,
 * so there is nothing there that another site could use.
 */
export function sameOriginWrites(origin: string | undefined): RequestHandler {
  return (req, res, next) => {
    if (SAFE_METHODS.has(req.method) || isOfPublicInterface(req.path) || isSameOrigin(req, origin)) return next()
    sendProblemPage(res, 403)
  }
}

function isSameOrigin(req: Request, origin: string | undefined): boolean {
  const sent = req.get('Origin')
  if (sent === undefined) return req.get('Sec-Fetch-Site') !== 'cross-site'

  return sent === (origin ?? `${req.protocol}://${req.get('Host')}`)
}
