import { z } from 'zod'
import { accountLimits, passwordLimits } from '#server/domain/identity/contract.ts'

export const signInForm = z.object({
  login: z.string().max(accountLimits.login),
  password: z.string().max(passwordLimits.max),
})

/** `again`: somebody who is signed in proves once more who they are, before changing how they sign in. */
export const signInSearch = z.object({ again: z.literal('1').optional() })
