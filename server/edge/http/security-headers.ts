import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'

/** The nonce of this answer, made by `securityHeaders`. */
export function nonceOf(res: Response): string {
  return String(res.locals.nonce)
}

/** Security headers with a fresh nonce for each answer; `isDevelopment` lets Vite inject styles and connect back. */
export function securityHeaders({
  isDevelopment,
  isHttps,
}: {
  isDevelopment: boolean
  isHttps: boolean
}): RequestHandler[] {
  return [
    (_req, res, next) => {
      res.locals.nonce = randomBytes(16).toString('base64url')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: [
            "'self'",
            (_req, res) => `'nonce-${'locals' in res ? String(Reflect.get(Object(res.locals), 'nonce')) : ''}'`,
          ],
          styleSrc: isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          // React writes style attributes for bar widths; they carry numbers of ours alone.
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: isDevelopment ? ["'self'", 'ws:'] : ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: isHttps ? { maxAge: 31_536_000 } : false,
      referrerPolicy: { policy: 'same-origin' },
      crossOriginEmbedderPolicy: false,
    }),
  ]
}
