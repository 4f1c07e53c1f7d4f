import { z } from 'zod'

/**
 * How lists are asked for page by page. A cursor is opaque: it names the last thing shown, so that nothing is skipped or
 * shown twice when the list changes in between.
 */
export function pageSearch<C extends z.ZodType>(cursor: C, { usual, most }: { usual: number; most: number }) {
  return { limit: z.coerce.number().int().min(1).max(most).default(usual), cursor: cursorOf(cursor).optional() }
}

/** A position as the text that a program sends back. */
export function writeCursor(position: unknown): string | null {
  return position === undefined ? null : Buffer.from(JSON.stringify(position)).toString('base64url')
}

function cursorOf<C extends z.ZodType>(position: C) {
  return z
    .string()
    .max(500)
    .transform((text, context) => {
      const read = position.safeParse(decode(text))
      if (read.success) return read.data
      context.addIssue({ code: 'custom', message: 'invalid' })
      return z.NEVER
    })
}

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
