import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'

const passkeyParams = z.object({ id: z.uuid() })

export async function loader({ request, params, context: { application, viewer, origin } }: LoaderFunctionArgs) {
  const self = viewer.requireSelf()
  const { id } = readParams(params, passkeyParams)
  const { passkeys } = await application.identity.readSecurity(self, { origin })
  const name = passkeys.find((passkey) => passkey.id === id)?.name
  if (name === undefined) throw notFound()
  return { title: speechFor(request).words('security.passkeys.removal', { name }), name }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ params, context: { application, viewer } }: ActionFunctionArgs) {
  const self = viewer.requireSelf()
  const { id } = readParams(params, passkeyParams)
  const removed = await application.identity.removeFactor(self, { kind: 'passkey', id })
  return removed.ok ? redirect(paths.security, { status: 303 }) : refused(removed.error)
}

export default function PasskeyRemovalScreen() {
  const words = useWords('security')
  const { name } = useLoaderData<typeof loader>()
  return (
    <AskOnceMore
      title={words('passkeys.removal', { name })}
      lead={words('passkeys.removalLead')}
      send={words('remove')}
      back={paths.security}
      answer={useActionData<typeof action>()}
    />
  )
}
