import { z } from 'zod'
import { credentialField } from '#app/http/credential-field.ts'
import { accountLimits } from '#server/domain/identity/contract.ts'

const part = z.string().max(16_000)
const transports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

/** A passkey as the browser has made it, with the name its owner knows it by. */
export const newPasskeyForm = z.object({
  name: z.string().max(accountLimits.passkeyName),
  passkey: credentialField(
    z.object({
      ...{ id: part, rawId: part, type: z.literal('public-key') },
      response: z.object({
        ...{ clientDataJSON: part, attestationObject: part },
        transports: z.array(z.enum(transports).catch('hybrid')).max(transports.length).optional(),
      }),
      clientExtensionResults: z.object({}),
    }),
  ),
})
