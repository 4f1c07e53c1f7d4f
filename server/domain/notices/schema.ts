import { z } from 'zod'
import { roles } from '#server/domain/identity/contract.ts'

/** Payloads of the outbox, read where they arrive: they may have been written by another version of the house. */
export const verdictsGiven = z.object({ verdictIds: z.array(z.uuid()).max(1_000) })

export const accountChanged = z.discriminatedUnion('change', [
  z.object({
    accountId: z.uuid(),
    change: z.enum(['role_granted', 'role_revoked']),
    role: z.enum(roles),
    campaignId: z.uuid().nullable(),
  }),
  z.object({ accountId: z.uuid(), change: z.literal('signed_in'), sessionId: z.string() }),
  z.object({ accountId: z.uuid(), change: z.enum(['password_changed', 'second_factor_changed', 'token_created']) }),
])
export type AccountChanged = z.output<typeof accountChanged>

export const digestsDue = z.object({ day: z.iso.date() })
export const digestDue = z.object({ accountId: z.uuid(), day: z.iso.date() })
