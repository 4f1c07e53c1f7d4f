import { AsyncLocalStorage } from 'node:async_hooks'

/** What every log line written while a request is answered says of it. Nothing of who asks or what was typed. */
export type RequestFacts = { requestId: string; method: string; path: string }

/*
 * A line written deep in a command must name its request, and commands know of no requests: so the facts travel with
 * the work itself instead of through every function's arguments.
 */
const scope = new AsyncLocalStorage<RequestFacts>()

/** Does the work of one request; whatever is logged in it carries the facts. */
export function withinRequest<T>(facts: RequestFacts, work: () => T): T {
  return scope.run(facts, work)
}

/** The request that is being answered here, if one is. */
export function currentRequest(): RequestFacts | undefined {
  return scope.getStore()
}
