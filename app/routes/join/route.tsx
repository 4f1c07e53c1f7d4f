import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
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
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'
import { codeForm } from './form.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return { title: speechFor(request).words('joining.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** Leads on where the code leads, and says here when it leads nowhere. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { application, viewer, address } = context
  const form = await readForm(request, codeForm)
  if (!form.ok) return invalid(form.error)

  const { code } = form.value
  const found = await application.collectives.readWayIn(viewer.actor, { way: { code }, address })
  return found.ok ? redirect(paths.joinByCode(code), { status: 303 }) : refused(found.error, { code })
}

export default function JoinScreen() {
  const words = useWords('joining')
  const answer = useActionData<typeof action>()
  return (
    <div className="mx-auto grid max-w-md gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      <ErrorSummary answer={answer} labels={{ code: words('code') }} />
      <Card>
        <Form method="post" className="grid gap-5" noValidate>
          <Field name="code" label={words('code')} hint={words('codeHint')} errors={answer?.errors} required>
            {(control) => (
              <TextInput
                {...control}
                defaultValue={answer?.errors?.values.code}
                autoComplete="off"
                autoCapitalize="characters"
                autoCorrect="off"
                spellCheck={false}
              />
            )}
          </Field>
          <Button wide>{words('next')}</Button>
        </Form>
      </Card>
    </div>
  )
}
