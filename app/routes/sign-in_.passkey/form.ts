import { z } from 'zod'
import { credentialField } from '#app/http/credential-field.ts'

const part = z.string().max(8_000)

/** What the browser's authenticator has signed, as the script on the page writes it into the form. */
export const passkeyForm = z.object({
  passkey: credentialField(
    z.object({
      ...{ id: part, rawId: part, type: z.literal('public-key') },
      response: z.object({
        clientDataJSON: part,
        authenticatorData: part,
        signature: part,
        userHandle: part.optional(),
      }),
      clientExtensionResults: z.object({}),
    }),
  ),
})
