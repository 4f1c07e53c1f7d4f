import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { RecoveryCodesShown } from '#app/components/identity/recovery-codes-shown.tsx'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { showRecoveryCodes, type WithCodes } from '#app/http/recovery-codes.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'

export function loader({ request, context }: LoaderFunctionArgs) {
  context.viewer.requireSelf()
  return { title: speechFor(request).words('security.recovery.renew') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ context: { application, viewer } }: ActionFunctionArgs) {
  const renewed = await application.identity.renewRecoveryCodes(viewer.requireSelf())
  return renewed.ok ? showRecoveryCodes(renewed.value) : refused(renewed.error)
}

/** Asks once more, for the old codes end; then shows the new ones, once. */
export default function RecoveryCodesScreen() {
  const words = useWords('security.recovery')
  const answer: WithCodes | undefined = useActionData<typeof action>()
  if (answer?.codes) return <RecoveryCodesShown codes={answer.codes} />
  return (
    <AskOnceMore
      title={words('renew')}
      lead={words('renewLead')}
      send={words('renew')}
      back={paths.security}
      answer={answer}
    />
  )
}
