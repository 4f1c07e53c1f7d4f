import { z } from 'zod'
import { accountLimits, passwordLimits } from '#server/domain/identity/contract.ts'

export const codeParams = z.object({ code: z.string().max(40) })

/** What a newcomer says about themselves. That they are old enough is theirs to say; nothing is ticked beforehand. */
export const newcomerForm = z.object({
  fullName: z.string().max(accountLimits.fullName),
  login: z.string().max(accountLimits.login),
  password: z.string().min(passwordLimits.min).max(passwordLimits.max),
  isOldEnough: z.literal('yes'),
})
