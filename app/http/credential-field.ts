import { z } from 'zod'

const LONGEST = 32_000

/** A form's field that holds a credential as JSON, read by its schema; anything else is a malformed field. */
export function credentialField<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .max(LONGEST)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'invalid' })
        return z.NEVER
      }
    })
    .pipe(schema)
}
