import type { Request, Response } from 'express'
import { isOutage } from '#server/platform/outage.ts'
import { chooseLocale } from '#server/words/locales.ts'
import {
  type ProblemCode,
  type ProblemFacts,
  type ProblemStatus,
  problemDocument,
} from '#server/words/problem-document.ts'
import { RETRY_AFTER } from './problem-page.ts'

/** Answers the public interface where a request does not reach its route. */
export function sendProblem(
  req: Request,
  res: Response,
  problem: { status: ProblemStatus; code: ProblemCode; facts?: ProblemFacts },
): void {
  const locale = chooseLocale({ acceptLanguage: req.get('Accept-Language') })
  res
    .status(Number(problem.status))
    .set({ 'Cache-Control': 'no-store', 'Content-Language': locale })
    .vary('Accept-Language')
    .type('application/problem+json')
    .send(JSON.stringify(problemDocument(problem, locale)))
}

/** Answers the public interface where something failed before its route: an outage passes, a bug does not. */
export function sendFailure(req: Request, res: Response, error: unknown): void {
  const hasOutage = isOutage(error)
  if (hasOutage) res.setHeader('Retry-After', RETRY_AFTER)
  sendProblem(req, res, hasOutage ? { status: '503', code: 'unavailable' } : { status: '500', code: 'failed' })
}
