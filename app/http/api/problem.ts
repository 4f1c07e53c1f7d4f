import type { z } from 'zod'
import { refusalAnswer } from '#app/http/answers.ts'
import { formCode } from '#app/http/form-errors.ts'
import { type RefusalCode, refusalStatus } from '#app/http/refusal-status.ts'
import { chooseLocale } from '#server/words/locales.ts'
import {
  type ProblemCode,
  type ProblemFacts,
  type ProblemStatus,
  problemDocument,
  type ValueProblem,
} from '#server/words/problem-document.ts'

type Problem = {
  status: ProblemStatus
  code: ProblemCode
  facts?: ProblemFacts
  errors?: readonly ValueProblem[]
  headers?: Record<string, string>
}

/** An answer of `application/problem+json`, in the language that the request accepts. */
export function problem(request: Request, { headers, ...what }: Problem): Response {
  const locale = localeOf(request)
  return new Response(JSON.stringify(problemDocument(what, locale)), {
    status: Number(what.status),
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      Vary: 'Authorization, Accept-Language',
      ...headers,
    },
  })
}

/** A rule said no: the same status as on the screens, with the facts its sentence names. */
export function refusedProblem(request: Request, refusal: { code: RefusalCode }): Response {
  return problem(request, { status: `${refusalStatus(refusal.code)}`, ...refusalAnswer(refusal) })
}

/** The same refusal as a part of an answer about many things. */
export function refusedDocument(request: Request, refusal: { code: RefusalCode }) {
  return problemDocument({ status: `${refusalStatus(refusal.code)}`, ...refusalAnswer(refusal) }, localeOf(request))
}

function localeOf(request: Request) {
  return chooseLocale({ acceptLanguage: request.headers.get('Accept-Language') })
}

/** 404: there is nothing here, or nothing the asker may know of. */
export function notFoundProblem(request: Request): Response {
  return refusedProblem(request, { code: 'not_found' })
}

/** 422 with each value that is wrong; `where` says whether the paths lead into the body or name parameters. */
export function invalidProblem(request: Request, error: z.ZodError, where: 'body' | 'parameters'): Response {
  return problem(request, {
    status: '422',
    code: 'invalid',
    errors: error.issues.flatMap((issue) => valueProblems(issue, where)),
  })
}

const MOST = 200

function valueProblems(issue: z.core.$ZodIssue, where: 'body' | 'parameters'): ValueProblem[] {
  const code = formCode(issue)
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
  return paths
    .slice(0, MOST)
    .map((path) => (where === 'body' ? { pointer: pointerOf(path), code } : { parameter: String(path[0] ?? ''), code }))
}

function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
