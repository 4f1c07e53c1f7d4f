import { z } from 'zod'
import type { ApiScope } from '#server/domain/identity/contract.ts'
import type { ApiWords } from '#server/words/api-words.ts'
import type { ProblemStatus } from '#server/words/problem-document.ts'

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

/** What is answered when it was done: JSON, another form (`each`: lines of JSON), or nothing (`null`). */
export type Answer = { schema: z.ZodType } | { mediaType: string; each?: z.ZodType } | null

/**
 * One operation of the public interface, described once: requests are read by these schemas, and the description for
 * programs (OpenAPI) and the page for people are made from them.
 */
export type Operation<
  P extends z.ZodType = z.ZodType,
  S extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> = {
  /** Names it in the description; its words are those of `operation` in the words of `api`. */
  id: keyof ApiWords['operation']
  method: Method
  /** As in OpenAPI: `/api/v1/campaigns/{slug}`. */
  path: `/api/v1/${string}`
  /** The scope that a token needs. `public` needs no token; one with the scope `read` is then seen as its owner. */
  scope: ApiScope | 'public'
  params: P
  search: S
  /** Headers that it reads besides those of every request. */
  headers?: z.ZodType
  /** The JSON body, or `noBody`. */
  body: B
  /** Media types of a body that is not JSON; the route reads it itself. */
  upload?: readonly string[]
  answers: Readonly<Record<number, Answer>>
  /** Problems of its own: status → what it means here is told by the problem's code. */
  problems: readonly ProblemStatus[]
}

/** Nothing is asked for in the address or behind the question mark. */
export const nothing = z.object({})
/** The request has no body, or one that the route reads. */
export const noBody = z.undefined()

/** Describes an operation. */
export function operation<P extends z.ZodType, S extends z.ZodType, B extends z.ZodType>(
  described: Operation<P, S, B>,
): Operation<P, S, B> {
  return described
}

/** The media types it can answer when it does what was asked. */
export function offeredBy({ answers }: Operation): string[] {
  const types = Object.values(answers).flatMap((answer) => {
    if (answer === null) return []
    return 'mediaType' in answer ? [answer.mediaType] : ['application/json']
  })
  return [...new Set(types)]
}
