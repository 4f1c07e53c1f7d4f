import { Link } from '@remix-run/react'
import { LogIn } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer } from '#app/http/answers.ts'
import type { SecondStepOffer } from '#server/domain/identity/index.ts'
import { paths, withSearch } from '#server/paths.ts'
import { OneTimeCodeInput } from './one-time-code-input.tsx'
import { UsePasskey } from './use-passkey.tsx'

type SecondStepScreenProps = { offer: SecondStepOffer; returnTo: string | undefined; answer: ActionAnswer | undefined }

/** The second step of a sign-in: a code of the app, a passkey, or what helps when both are gone. */
export function SecondStepScreen({ offer, returnTo, answer }: SecondStepScreenProps) {
  const words = useWords('security.step')
  return (
    <div className="mx-auto grid max-w-md gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      <ErrorSummary answer={answer} labels={{ oneTimeCode: words('code') }} />
      <Card>
        <div className="grid gap-5">
          {offer.hasTotp && (
            // A plain form: the whole page is loaded anew, and with it the live connection as the person signed in.
            <form method="post" action={withSearch(paths.secondStep, { returnTo })} className="grid gap-5" noValidate>
              <Field name="oneTimeCode" label={words('code')} errors={answer?.errors} required>
                {(control) => <OneTimeCodeInput {...control} />}
              </Field>
              <Button icon={LogIn} wide>
                {words('send')}
              </Button>
            </form>
          )}
          {offer.passkey && (
            <UsePasskey
              options={offer.passkey}
              action={withSearch(paths.passkeyStep, { returnTo })}
              isOnlyWay={!offer.hasTotp}
            />
          )}
        </div>
      </Card>
      <p>
        <Link to={withSearch(paths.recoveryStep, { returnTo })} className="text-link inline-block py-2">
          {words('lost')}
        </Link>
      </p>
    </div>
  )
}
