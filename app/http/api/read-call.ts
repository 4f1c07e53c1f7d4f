import type { Params } from '@remix-run/react'
import type { z } from 'zod'
import { noBody, type Operation } from './operation.ts'
import { invalidProblem, notFoundProblem, problem } from './problem.ts'

/** The address and what stands behind the question mark. An address that cannot exist is not found; a wrong parameter is told. */
export function readParameters<P extends z.ZodType, S extends z.ZodType>(
  { params, search }: Pick<Operation<P, S>, 'params' | 'search'>,
  request: Request,
  given: Params,
): { params: z.output<P>; search: z.output<S> } {
  const address = params.safeParse(given)
  if (!address.success) throw notFoundProblem(request)
  const entries = [...new URL(request.url).searchParams].filter(([, value]) => value.trim() !== '')
  const wished = search.safeParse(Object.fromEntries(entries), { reportInput: true })
  if (!wished.success) throw invalidProblem(request, wished.error, 'parameters')

  return { params: address.data, search: wished.data }
}

/** The JSON body by the operation's schema. Its size was limited before it came here. */
export async function readBody<B extends z.ZodType>(
  { body, upload }: Pick<Operation<z.ZodType, z.ZodType, B>, 'body' | 'upload'>,
  request: Request,
): Promise<z.output<B>> {
  const isJson = upload === undefined && !Object.is(body, noBody)
  const sent = isJson ? await readJson(request) : undefined
  const read = await body.safeParseAsync(sent, { reportInput: true })
  if (!read.success) throw invalidProblem(request, read.error, 'body')

  return read.data
}

const JSON_TYPE = /^application\/(?:json|[\w.+-]+\+json)\s*(?:;|$)/i

async function readJson(request: Request): Promise<unknown> {
  if (!JSON_TYPE.test(request.headers.get('Content-Type') ?? '')) {
    throw problem(request, {
      status: '415',
      code: 'media_type_unsupported',
      facts: { expected: 'application/json' },
      headers: { Accept: 'application/json' },
    })
  }
  const text = await request.text()
  try {
    return JSON.parse(text)
  } catch {
    // Not JSON, or cut off on its way: the sender is told; there is nothing to log.
    throw problem(request, { status: '422', code: 'invalid', errors: [{ pointer: '', code: 'unreadable' }] })
  }
}
