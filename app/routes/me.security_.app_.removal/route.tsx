import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'

export function loader({ request, context }: LoaderFunctionArgs) {
  context.viewer.requireSelf()
  return { title: speechFor(request).words('security.app.removal') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ context: { application, viewer } }: ActionFunctionArgs) {
  const removed = await application.identity.removeFactor(viewer.requireSelf(), { kind: 'totp' })
  return removed.ok ? redirect(paths.security, { status: 303 }) : refused(removed.error)
}

export default function TotpRemovalScreen() {
  const words = useWords('security')
  return (
    <AskOnceMore
      title={words('app.removal')}
      lead={words('app.removalLead')}
      send={words('remove')}
      back={paths.security}
      answer={useActionData<typeof action>()}
    />
  )
}
