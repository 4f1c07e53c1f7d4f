import type { RequestHandler } from 'express'
import { sendProblemPage } from './problem-page.ts'

/** A decision on 200 acts is about 12 KB; nothing else that is typed comes near. */
const LARGEST = 64 * 1024

/** Forms with photos; the upload edge has limits of its own. A page's own script asks under `.data`. */
const UPLOADS = /^\/(?:record|assistances\/[^/]+\/edit)(?:\.data)?\/?$/

/**
 * Refuses bodies above 64 KB before anything reads them, except on the two forms that take photos. A body whose length
 * is not told beforehand is refused too: browsers always tell a form's, and Node holds a sender to what was told. Node
 * reads the rest away once the answer is sent, so that a browser shows it instead of a cut connection.
 */
export const bodyLimit: RequestHandler = (req, res, next) => {
  if (UPLOADS.test(req.path)) return next()

  const length = Number(req.headers['content-length'] ?? 0)
  if (req.headers['transfer-encoding'] !== undefined) return sendProblemPage(res, 411)
  return length <= LARGEST ? next() : sendProblemPage(res, 413)
}
