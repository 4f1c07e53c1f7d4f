import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { ApiScope } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { problem } from './problem.ts'

type Asked = Pick<LoaderFunctionArgs | ActionFunctionArgs, 'request' | 'context'>

const CHALLENGE = 'Bearer realm="thi-dua-so"'

/** The owner of the token that was sent, with the roles in force now; throws 401, 403 (scope) or 429. */
export function ownerOf({ request, context }: Asked, scope: ApiScope | 'public'): Actor {
  const holder = holderOf({ request, context })
  if (!holder) {
    throw problem(request, { status: '401', code: 'token_missing', headers: { 'WWW-Authenticate': CHALLENGE } })
  }
  if (scope !== 'public' && !holder.scopes.includes(scope)) {
    const headers = { 'WWW-Authenticate': `${CHALLENGE}, error="insufficient_scope", scope="${scope}"` }
    throw problem(request, { status: '403', code: 'scope_missing', facts: { scope }, headers })
  }
  return holder.actor
}

/** Whose eyes a public answer is for: the owner of a token that may read, else everybody's. Throws 401 and 429. */
export function readerOf(asked: Asked): Actor | undefined {
  const holder = holderOf(asked)
  return holder?.scopes.includes('read') ? holder.actor : undefined
}

function holderOf({ request, context: { bearer, application } }: Asked) {
  switch (bearer.kind) {
    case 'none':
      return undefined
    case 'valid':
      return bearer.holder
    case 'not_valid': {
      const headers = { 'WWW-Authenticate': `${CHALLENGE}, error="invalid_token"` }
      throw problem(request, { status: '401', code: 'token_not_valid', headers })
    }
    case 'too_many_requests': {
      const { retryAt } = bearer
      const seconds = Math.max(1, Math.ceil((retryAt.getTime() - application.resources.clock.now().getTime()) / 1000))
      const headers = { 'Retry-After': String(seconds) }
      throw problem(request, { status: '429', code: 'too_many_requests', facts: { retryAt }, headers })
    }
  }
}
