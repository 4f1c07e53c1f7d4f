import type { Params } from '@remix-run/react'
import type { z } from 'zod'
import { notFound } from './answers.ts'

/** Reads the address's parameters; an address that cannot exist is answered as not found. */
export function readParams<S extends z.ZodType>(params: Params, schema: S): z.output<S> {
  const parsed = schema.safeParse(params)
  if (!parsed.success) throw notFound()

  return parsed.data
}

/**
 * Reads the part after the question mark. What is malformed counts as not given: a link with a stray parameter
 * still opens, so every field of the schema is optional or has a default.
 */
export function readSearch<S extends z.ZodType>(request: Request, schema: S): z.output<S> {
  const entries = [...new URL(request.url).searchParams].filter(([, value]) => value.trim() !== '')
  const parsed = schema.safeParse(Object.fromEntries(entries))

  return parsed.success ? parsed.data : schema.parse({})
}
