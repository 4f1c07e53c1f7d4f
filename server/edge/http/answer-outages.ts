import type { Log } from '#server/platform/log.ts'
import { isOutage } from '#server/platform/outage.ts'

/**
 * The application as pages and the API get it: an outage under a command or query becomes the answer 503, in words and
 * with the advice to try again, wherever it happens. Logged here once; a bug passes through as it was.
 */
export function answerOutages<A extends object>(application: A, log: Log): A {
  return new Proxy(application, {
    get: (target, name) => {
      const context: unknown = Reflect.get(target, name)
      // The resources are handed on as they are: nothing of them is called from a page.
      return name !== 'resources' && isObject(context) ? guarded(context, log) : context
    },
  })
}

function guarded(context: object, log: Log): object {
  return new Proxy(context, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...given: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, given)
        return isPromise(result) ? result.then(undefined, (error: unknown) => rethrow(error, log)) : result
      }
    },
  })
}

function rethrow(error: unknown, log: Log): never {
  if (!isOutage(error)) throw error
  log.error({ err: error }, 'an outage: the request is answered with 503')
  throw new Response(null, { status: 503, statusText: 'Service Unavailable' })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Drizzle's queries are no promises of the language, but can be waited for like one. */
function isPromise(value: unknown): value is PromiseLike<unknown> {
  return isObject(value) && 'then' in value && typeof value.then === 'function'
}
