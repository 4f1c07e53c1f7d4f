import { z } from 'zod'
import { readSearch } from './read-params.ts'

const search = z.object({ returnTo: z.string().max(2_000).optional() })

/** Where somebody wanted to go before they had to sign in. It stands in the address, and survives a refused attempt. */
export function readReturnTo(request: Request): string | undefined {
  return readSearch(request, search).returnTo
}
