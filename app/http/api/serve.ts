import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { Actor } from '#server/domain/identity/index.ts'
import { accepts } from './accepts.ts'
import { type Operation, offeredBy } from './operation.ts'
import { notFoundProblem, problem } from './problem.ts'
import { readBody, readParameters } from './read-call.ts'
import { ownerOf, readerOf } from './token.ts'

/** A request whose parts were read by the operation's schemas. */
export type Call<P extends z.ZodType, S extends z.ZodType, B extends z.ZodType> = {
  request: Request
  application: AppLoadContext['application']
  params: z.output<P>
  search: z.output<S>
  body: z.output<B>
}

/** Seconds after which a server that was away is worth asking again. */
const RETRY_AFTER = '30'

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs
type Served = { operation: Operation; answer(args: RouteArgs): Promise<Response> }

/** An operation for everybody; `reader` is a token's owner, or undefined for the public. */
export function toAll<P extends z.ZodType, S extends z.ZodType, B extends z.ZodType>(
  operation: Operation<P, S, B>,
  run: (call: Call<P, S, B> & { reader: Actor | undefined }) => Promise<Response>,
): Served {
  return {
    operation,
    answer: async (args) => {
      const reader = readerOf(args)
      return await run({ ...(await readCall(operation, args)), reader })
    },
  }
}

/** An operation for tokens with its scope; `actor` is the token's owner with the roles in force now. */
export function toTokens<P extends z.ZodType, S extends z.ZodType, B extends z.ZodType>(
  operation: Operation<P, S, B>,
  run: (call: Call<P, S, B> & { actor: Actor }) => Promise<Response>,
): Served {
  return {
    operation,
    answer: async (args) => {
      const actor = ownerOf(args, operation.scope)
      return await run({ ...(await readCall(operation, args)), actor })
    },
  }
}

/** The loader and action of an address: finds the operation by its method and answers every failure as a problem. */
export function serve(...served: readonly Served[]): (args: RouteArgs) => Promise<Response> {
  return async (args) => {
    const { request } = args
    try {
      const method = request.method === 'HEAD' ? 'GET' : request.method
      const found = served.find(({ operation }) => operation.method === method)
      if (!found) return methodNotAllowed(request, served)

      return await found.answer(args)
    } catch (failure) {
      return answerFailure(failure, args)
    }
  }
}

/** Answers for addresses of the public interface that are none. */
export async function serveNothing({ request }: RouteArgs): Promise<Response> {
  return notFoundProblem(request)
}

async function readCall<P extends z.ZodType, S extends z.ZodType, B extends z.ZodType>(
  operation: Operation<P, S, B>,
  { request, params, context: { application } }: RouteArgs,
): Promise<Call<P, S, B>> {
  const offered = offeredBy(operation)
  if (offered.length > 0 && !accepts(request.headers.get('Accept'), offered)) {
    throw problem(request, { status: '406', code: 'not_acceptable', facts: { offered: offered.join(', ') } })
  }
  return {
    request,
    application,
    ...readParameters(operation, request, params),
    body: await readBody(operation, request),
  }
}

/** Guards throw the answer; outages come as an answer without words and were logged; the rest is a bug. */
function answerFailure(failure: unknown, { request, context }: RouteArgs): Response {
  if (failure instanceof Response) {
    if (failure.headers.get('Content-Type')?.startsWith('application/problem+json')) return failure
    if (failure.status === 404) return notFoundProblem(request)
    if (failure.status === 503) return outage(request)
  }
  if (request.signal.aborted) return outage(request)
  context.log.error({ err: failure, method: request.method }, 'a request of the public interface failed')
  return problem(request, { status: '500', code: 'failed' })
}

function outage(request: Request): Response {
  return problem(request, { status: '503', code: 'unavailable', headers: { 'Retry-After': RETRY_AFTER } })
}

function methodNotAllowed(request: Request, served: readonly Served[]): Response {
  const methods = served.map(({ operation }) => operation.method)
  const allowed = (methods.includes('GET') ? [...methods, 'HEAD'] : methods).join(', ')
  return problem(request, {
    status: '405',
    code: 'method_not_allowed',
    facts: { allowed },
    headers: { Allow: allowed },
  })
}
