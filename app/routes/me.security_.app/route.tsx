import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { OneTimeCodeInput } from '#app/components/identity/one-time-code-input.tsx'
import { RecoveryCodesShown } from '#app/components/identity/recovery-codes-shown.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { QrCode } from '#app/components/ui/qr-code.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { qrShape } from '#app/http/qr-shape.ts'
import { readForm } from '#app/http/read-form.ts'
import { showRecoveryCodes, type WithCodes } from '#app/http/recovery-codes.ts'
import { speechFor } from '#app/http/speech.ts'
import { codeForm } from '#app/routes/sign-in_.second/form.ts'
import { paths } from '#server/paths.ts'

export async function loader({ request, context: { application, viewer } }: LoaderFunctionArgs) {
  const title = speechFor(request).words('security.app.setUp')
  const offer = await application.identity.readTotpOffer(viewer.requireSelf())
  return { title, offer: offer && { secret: offer.secret, qr: qrShape(offer.address) } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, context: { application, viewer } }: ActionFunctionArgs) {
  const self = viewer.requireSelf()
  const form = await readForm(request, codeForm)
  if (!form.ok) return invalid(form.error)

  const confirmed = await application.identity.confirmTotp(self, { code: form.value.oneTimeCode })
  return confirmed.ok ? showRecoveryCodes(confirmed.value) : refused(confirmed.error)
}

/** The app scans or is told the secret, and shows a first code; then the recovery codes, once. */
export default function TotpScreen() {
  const words = useWords('security.app')
  const { offer } = useLoaderData<typeof loader>()
  const answer: WithCodes | undefined = useActionData<typeof action>()
  if (answer?.codes) return <RecoveryCodesShown codes={answer.codes} />

  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words('setUp')} lead={words('what')} />
      <ErrorSummary answer={answer} labels={{ oneTimeCode: words('code') }} />
      {offer && (
        <Card>
          <div className="grid gap-5">
            <p>{words('scan')}</p>
            <QrCode shape={offer.qr} label={words('qr')} />
            <p>
              {words('orType')} <span className="block break-all font-mono text-lg">{inGroups(offer.secret)}</span>
            </p>
            <form method="post" className="grid gap-5" noValidate>
              <Field name="oneTimeCode" label={words('code')} errors={answer?.errors} required>
                {(control) => <OneTimeCodeInput {...control} />}
              </Field>
              <Button wide>{words('confirm')}</Button>
            </form>
          </div>
        </Card>
      )}
      {!offer && (
        <form method="post" action={paths.totpStart}>
          <Button>{words('start')}</Button>
        </form>
      )}
    </div>
  )
}

function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
