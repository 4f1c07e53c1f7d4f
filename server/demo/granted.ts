import type { Result } from '#server/platform/result.ts'

/** The value of a result that the demo's own data must be granted; a refusal here is a bug of the demo. */
export function granted<T>(result: Result<T, { code: string }> | undefined): T {
  if (result?.ok) return result.value
  throw new Error(`the demo was refused: ${JSON.stringify(result?.error)}`)
}
