import { z } from 'zod'
import { accountLimits, passwordLimits } from '#server/domain/identity/contract.ts'

/** Where to go afterwards stands in the address, so that it survives a refused attempt without being a field. */
export const signInForm = z.object({
  login: z.string().max(accountLimits.login),
  password: z.string().max(passwordLimits.max),
})

export const signInSearch = z.object({ returnTo: z.string().max(2_000).optional() })
