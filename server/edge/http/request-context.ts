import type { GetLoadContextFunction } from '@remix-run/express'
import type { Application } from '#server/compose.ts'
import { sessionCookieName } from '#server/domain/identity/contract.ts'
import type { Log } from '#server/platform/log.ts'
import { answerOutages } from './answer-outages.ts'
import { bearerReader } from './bearer.ts'
import type { LoadContext } from './load-context.ts'
import { readCookie } from './read-cookie.ts'
import { nonceOf } from './security-headers.ts'
import { viewerOf } from './viewer.ts'

/** Finds out once per request who is looking, and hands it to Remix with the application. */
export function requestContext({
  application,
  log,
  origin,
}: {
  application: Application
  log: Log
  /** The address people type, where it is known. */
  origin: string | undefined
}): GetLoadContextFunction {
  const isHttps = origin?.startsWith('https://') ?? false
  const answering = answerOutages(application, log)
  const readBearer = bearerReader(application)
  return async (req, res): Promise<LoadContext> => {
    const token = readCookie(req.headers.cookie, sessionCookieName)
    const session = token ? await application.identity.authenticate(token) : undefined
    return {
      application: answering,
      log,
      viewer: viewerOf({
        actor: session?.actor,
        sessionId: session?.sessionId,
        signedInAt: session?.signedInAt,
        lacksFactor: session?.lacksFactor,
        path: req.originalUrl.replace(/\.data(?=\?|$)/, ''),
      }),
      bearer: await readBearer(req),
      nonce: nonceOf(res),
      isSecure: isHttps || req.secure,
      origin: origin ?? `${req.protocol}://${req.get('Host')}`,
      address: req.ip ?? '',
    }
  }
}
