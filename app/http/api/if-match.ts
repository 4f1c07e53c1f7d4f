import { z } from 'zod'
import { invalidProblem } from './problem.ts'

/** The revision that a program saw: `3`, or as a tag, `"3"`. */
export const ifMatchSchema = z.object({
  'If-Match': z
    .string()
    .regex(/^(?:W\/)?("?)[1-9]\d{0,8}\1$/)
    .optional(),
})

/** The revision named in `If-Match`, or undefined where none is named; throws 422 for what is no revision. */
export function readIfMatch(request: Request): number | undefined {
  const read = ifMatchSchema.safeParse({ 'If-Match': request.headers.get('If-Match')?.trim() })
  if (!read.success) throw invalidProblem(request, read.error, 'parameters')

  const revision = read.data['If-Match']
  return revision === undefined ? undefined : Number(revision.replace(/\D/g, ''))
}
