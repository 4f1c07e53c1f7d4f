import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { LogIn } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { loadSecondStep, takeSecondStep } from '#app/http/second-step.ts'
import { paths, withSearch } from '#server/paths.ts'
import { recoveryForm } from './form.ts'

export const loader = loadSecondStep

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args.request, recoveryForm)
  if (!form.ok) return invalid(form.error)
  return await takeSecondStep(args, { kind: 'recovery_code', code: form.value.recoveryCode })
}

/** For the day the phone is gone. */
export default function RecoveryStep() {
  const words = useWords('security.step')
  const { returnTo } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="mx-auto grid max-w-md gap-6">
      <PageHeader title={words('recoveryTitle')} lead={words('recoveryLead')} />
      <ErrorSummary answer={answer} labels={{ recoveryCode: words('recoveryCode') }} />
      <Card>
        <form method="post" className="grid gap-5" noValidate>
          <Field name="recoveryCode" label={words('recoveryCode')} errors={answer?.errors} required>
            {(control) => (
              <TextInput {...control} autoComplete="off" autoCapitalize="none" autoCorrect="off" spellCheck={false} />
            )}
          </Field>
          <Button icon={LogIn} wide>
            {words('send')}
          </Button>
        </form>
      </Card>
      <div className="grid gap-3 text-sm">
        <p className="text-quiet">{words('noCodes')}</p>
        <p>
          <Link to={withSearch(paths.secondStep, { returnTo })} className="text-link inline-block py-2">
            {words('back')}
          </Link>
        </p>
      </div>
    </div>
  )
}
