import { z } from 'zod'
import { answer } from '#app/http/api/answer.ts'
import { noBody, nothing, operation } from '#app/http/api/operation.ts'
import { serve, toAll, toTokens } from '#app/http/api/serve.ts'
import type { Transaction } from '#db/client.ts'
import { makeAccount } from '#test/support/factories/people.ts'
import { testResources } from '#test/support/resources.ts'
import { routeContext, tokenContext } from '#test/support/route-context.ts'

/** An address of the public interface of its own, to ask what all of them do alike. */
const words = { id: 'readCampaigns', path: '/api/v1/test', params: nothing, problems: [] } as const
const bodySchema = z.strictObject({ name: z.string().max(3), list: z.array(z.object({ count: z.int() })).default([]) })
const ok = { 200: { schema: z.unknown() } }
const read = operation({
  ...{ ...words, method: 'GET', scope: 'public', search: z.object({ limit: z.coerce.number().max(9).optional() }) },
  ...{ body: noBody, answers: ok },
})
const write = operation({ ...words, method: 'PUT', scope: 'record', search: nothing, body: bodySchema, answers: ok })
const address = serve(
  toAll(read, async ({ request, reader }) => await answer(request, { reader: reader?.accountId ?? null })),
  toTokens(write, async ({ request, actor, body }) => {
    if (body.name === 'bug') throw new Error('a bug')
    // As `answerOutages` does under any command.
    if (body.name === 'out') throw new Response(null, { status: 503 })
    return await answer(request, { actor: actor.accountId, body })
  }),
)

export type Asking = {
  method?: string
  path?: string
  headers?: Record<string, string>
  context?: ReturnType<typeof routeContext>
}

/** Asks that address on a test's database; `put` sends a body with a token of every scope unless told otherwise. */
export function testAddress(database: { readonly db: Transaction }) {
  const resources = () => testResources(database.db)
  const ask = async ({
    context = routeContext(resources()),
    path = '/api/v1/test',
    ...init
  }: Asking & { body?: string } = {}) => {
    const request = new Request(`http://localhost${path}`, init)
    const answered = await address({ request, params: {}, context })
    const text = await answered.text()
    const body = z.record(z.string(), z.unknown()).parse(text === '' ? {} : JSON.parse(text))
    return { status: answered.status, headers: answered.headers, body }
  }
  const put = async (body: unknown, { context, type = 'application/json', headers }: Asking & { type?: string } = {}) =>
    await ask({
      method: 'PUT',
      context: context ?? tokenContext(resources(), await makeAccount(database.db)),
      headers: { 'Content-Type': type, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  return { resources, ask, put }
}
