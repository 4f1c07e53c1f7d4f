import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { startRegistration } from '@simplewebauthn/browser'
import { KeyRound } from 'lucide-react'
import { PasskeyForm } from '#app/components/identity/passkey-form.tsx'
import { RecoveryCodesShown } from '#app/components/identity/recovery-codes-shown.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { showRecoveryCodes, type WithCodes } from '#app/http/recovery-codes.ts'
import { speechFor } from '#app/http/speech.ts'
import { accountLimits } from '#server/domain/identity/contract.ts'
import { paths } from '#server/paths.ts'
import { newPasskeyForm } from './form.ts'

export async function loader({ request, context: { application, viewer, origin } }: LoaderFunctionArgs) {
  const title = speechFor(request).words('security.passkeys.setUp')
  const options = await application.identity.readPasskeyOffer(viewer.requireSelf(), { origin })
  return { title, options }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, context: { application, viewer, origin } }: ActionFunctionArgs) {
  const self = viewer.requireSelf()
  const form = await readForm(request, newPasskeyForm)
  if (!form.ok) return invalid(form.error)

  const { name, passkey: response } = form.value
  const added = await application.identity.addPasskey(self, { origin, name, response })
  return added.ok ? showRecoveryCodes(added.value) : refused(added.error, { name })
}

/** The device makes a passkey; then the recovery codes, once. A challenge works once, so a refusal begins anew. */
export default function NewPasskeyScreen() {
  const words = useWords('security.passkeys')
  const { options } = useLoaderData<typeof loader>()
  const answer: WithCodes | undefined = useActionData<typeof action>()
  if (answer?.codes) return <RecoveryCodesShown codes={answer.codes} />

  const errors = answer?.errors
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words('setUp')} lead={words('setUpLead')} />
      <ErrorSummary answer={answer} labels={{ name: words('name') }} />
      <Card>
        {options ? (
          <PasskeyForm action={paths.newPasskey} ask={() => startRegistration({ optionsJSON: options })}>
            <Field name="name" label={words('name')} hint={words('nameHint')} errors={errors} required>
              {(control) => (
                <TextInput {...control} maxLength={accountLimits.passkeyName} defaultValue={errors?.values.name} />
              )}
            </Field>
            <Button icon={KeyRound} wide>
              {words('make')}
            </Button>
          </PasskeyForm>
        ) : (
          <form method="post" action={paths.passkeyStart}>
            <Button icon={KeyRound} wide>
              {words('start')}
            </Button>
          </form>
        )}
      </Card>
    </div>
  )
}
