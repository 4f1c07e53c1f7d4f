import { z } from 'zod'
import { themes, typeSizes } from '#app/http/preferences.ts'
import { locales } from '#server/domain/identity/contract.ts'

/** One or several choices; what is not named stays as it is. */
export const preferencesForm = z.object({
  locale: z.enum(locales).optional(),
  theme: z.enum(themes).optional(),
  type: z.enum(typeSizes).optional(),
  returnTo: z.string().max(2_000).optional(),
})
