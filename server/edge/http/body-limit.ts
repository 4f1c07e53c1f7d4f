import type { RequestHandler } from 'express'
import { isOfPublicInterface } from './bearer.ts'
import { sendProblemPage } from './problem-page.ts'
import { sendProblem } from './send-problem.ts'

/** A decision on 200 acts is about 12 KB; nothing else that is typed comes near. */
const LARGEST = 64 * 1024
/** 200 verdicts with the longest notes as JSON are about 150 KB. */
const LARGEST_JSON = 256 * 1024

/** Forms with photos; the upload edge has limits of its own. A page's own script asks under `.data`. */
const UPLOADS = /^\/(?:record|assistances\/[^/]+\/(?:edit|appeal))(?:\.data)?\/?$/
/** A photo over the public interface; likewise. */
const API_UPLOADS = /^\/api\/v1\/campaigns\/[^/]+\/assistances\/[^/]+\/evidence\/[^/]+\/?$/i

/**
 * Refuses bodies above 64 KB (JSON: 256 KB) before anything reads them, except where photos are taken. A body whose
 * length is not told beforehand is refused too: browsers always tell a form's, and Node holds a sender to what was told. Node
 * reads the rest away once the answer is sent, so that a browser shows it instead of a cut connection.
 */
export const bodyLimit: RequestHandler = (req, res, next) => {
  if (UPLOADS.test(req.path) || API_UPLOADS.test(req.path)) return next()
  if (isOfPublicInterface(req.path)) return limitJson(req, res, next)

  const length = Number(req.headers['content-length'] ?? 0)
  if (req.headers['transfer-encoding'] !== undefined) return sendProblemPage(res, 411)
  return length <= LARGEST ? next() : sendProblemPage(res, 413)
}

const limitJson: RequestHandler = (req, res, next) => {
  if (req.headers['transfer-encoding'] !== undefined) {
    return sendProblem(req, res, { status: '411', code: 'length_required' })
  }
  if (Number(req.headers['content-length'] ?? 0) <= LARGEST_JSON) return next()
  sendProblem(req, res, { status: '413', code: 'body_too_large', facts: { most: LARGEST_JSON } })
}
