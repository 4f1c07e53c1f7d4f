import { type Application, compose } from '#server/compose.ts'
import { type ApiScope, apiScopes } from '#server/domain/identity/contract.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Post } from '#server/domain/notices/index.ts'
import type { Bearer } from '#server/edge/http/bearer.ts'
import type { LoadContext } from '#server/edge/http/load-context.ts'
import { viewerOf } from '#server/edge/http/viewer.ts'
import type { TestResources } from './resources.ts'

/** What a loader or action is given, over the real commands on a test's database; without an actor, as to a guest. */
export function routeContext(
  resources: TestResources,
  { actor, path = '/', isSecure = false }: { actor?: Actor; path?: string; isSecure?: boolean } = {},
): LoadContext {
  return {
    application: testApplication(resources),
    viewer: viewerOf({ actor, sessionId: actor && 'test', signedInAt: actor && resources.clock.now(), path }),
    log: resources.log,
    bearer: { kind: 'none' },
    nonce: 'test',
    isSecure,
    origin: 'http://localhost',
    address: '192.0.2.1',
  }
}

/** As `routeContext`, for the public interface: asked with a token of this person's, of every scope unless said otherwise. */
export function tokenContext(
  resources: TestResources,
  actor: Actor,
  { scopes = apiScopes }: { scopes?: readonly ApiScope[] } = {},
): LoadContext {
  const bearer: Bearer = { kind: 'valid', holder: { tokenId: 'test', scopes, actor } }
  return { ...routeContext(resources), bearer }
}

/** All contexts wired together, with secrets that no other test knows of. */
export function testApplication(resources: TestResources, post?: Post): Application {
  const secrets = { citizenKey: Buffer.alloc(32, 1), receipt: Buffer.alloc(32, 2), signIn: Buffer.alloc(32, 3) }
  return compose(resources, secrets, post)
}

/** A form as a browser sends it. */
export function posted(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost${path}`, { method: 'POST', body: new URLSearchParams(fields), headers })
}
