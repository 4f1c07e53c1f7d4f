import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { expect } from 'vitest'
import { z } from 'zod'
import { problemsOf } from '#app/http/api/common-problems.ts'
import type { Operation } from '#app/http/api/operation.ts'
import type { LoadContext } from '#server/edge/http/load-context.ts'

type Route = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Response>
export type Asking = {
  context: LoadContext
  params?: Record<string, string>
  search?: Record<string, string | number>
  body?: unknown
  headers?: Record<string, string>
}
export type Asked = { status: number; headers: Headers; text: string; body: unknown }

const problemSchema = z.strictObject({
  type: z.string().startsWith('/api/v1#'),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.record(z.string(), z.string())).optional(),
})

/**
 * Asks an operation of the public interface and holds the answer to what the operation says of itself: a status that it
 * does not name, or a body that does not fit its schema to the last field, fails the test.
 */
export async function askApi(route: Route, operation: Operation, asking: Asking): Promise<Asked> {
  const { context, params = {}, search = {}, body, headers = {} } = asking
  const query = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)]))
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
  const request = new Request(`http://localhost${path}?${query}`, {
    method: operation.method,
    headers: body === undefined ? headers : { 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answered = await route({ request, params, context })
  const isJson = /json(?:;|$)/.test(answered.headers.get('Content-Type') ?? '')
  const text = isJson || answered.status === 304 ? await answered.text() : ''
  const asked = {
    status: answered.status,
    headers: answered.headers,
    text,
    body: isNdjson(answered) ? lines(text) : json(text),
  }
  expectDescribed(operation, asked)
  return asked
}

function expectDescribed(operation: Operation, { status, headers, body }: Asked): void {
  if (status === 304) return
  const answer = operation.answers[status]
  if (answer === undefined) {
    expect(problemsOf(operation)).toContain(String(status))
    expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
    expect(problemSchema.parse(body)).toMatchObject({ status })
    return
  }
  if (answer === null) expect(body).toBeUndefined()
  else if ('schema' in answer) expect(body).toEqual(answer.schema.parse(body))
  else expect(headers.get('Content-Type')).toBe(answer.mediaType)
  const line = answer !== null && 'each' in answer ? answer.each : undefined
  if (line) expect(body).toEqual(line.array().parse(body))
}

function isNdjson(answered: Response): boolean {
  return answered.headers.get('Content-Type') === 'application/x-ndjson'
}

function lines(text: string): unknown[] {
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line)]))
}

function json(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text)
}
