import type { Response } from 'express'
import { problem as german } from '#server/words/de/problem.ts'
import { problem as english } from '#server/words/en/problem.ts'
import type { Shape } from '#server/words/shape.ts'
import { problem as vietnamese } from '#server/words/vi/problem.ts'

type Words = Shape<typeof vietnamese>
type Problem = { title: string; next: string }

/** What is answered before Remix is reached: at this point nobody knows yet who asks, or in which language. */
export type EarlyProblem = 403 | 411 | 413 | 429 | 500 | 503

/** Seconds after which a busy or broken server is worth asking again. */
export const RETRY_AFTER = 30

/** A small page of its own in all three languages, which needs neither the database nor a file. */
export function sendProblemPage(res: Response, status: EarlyProblem): void {
  if (status === 503 || status === 429) res.setHeader('Retry-After', RETRY_AFTER)
  res.status(status).setHeader('Cache-Control', 'no-store')
  const [first, ...others] = [vietnamese, english, german].map((words) => problemIn(words, status))
  res.type('html').send(pageOf(first ?? problemIn(vietnamese, status), others))
}

function problemIn({ status: known, forged }: Words, status: EarlyProblem): Problem {
  if (status === 403) return forged
  // What is too large here is a text; the sentence about pictures belongs to the forms that take some.
  if (status === 411 || status === 413) return { title: known[413].title, next: known[422].next }
  return known[status]
}

function pageOf({ title, next }: Problem, [english, german]: Problem[]): string {
  const other = (lang: string, problem: Problem | undefined) =>
    problem ? `<p lang="${lang}">${problem.title}. ${problem.next}</p>` : ''
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><main><h1>${title}</h1><p>${next}</p>${other('en', english)}${other('de', german)}</main></html>`
}
