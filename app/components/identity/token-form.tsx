import { Form } from '@remix-run/react'
import { KeyRound } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Checkbox } from '#app/components/ui/checkbox.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FieldGroup } from '#app/components/ui/field-group.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer } from '#app/http/answers.ts'
import type { FormErrors } from '#app/http/form-errors.ts'
import { apiScopes, apiTokenLimits } from '#server/domain/identity/contract.ts'

/** A new token: what it is for, what it may be used for, and how long. Nothing is chosen beforehand but the time. */
export function TokenForm({ action, answer }: { action: string; answer: ActionAnswer | undefined }) {
  const words = useWords('tokens')
  const errors = answer?.errors
  return (
    <Card title={words('newTitle')}>
      <Form method="post" action={action} className="grid gap-5" noValidate>
        <ErrorSummary answer={answer} labels={{ name: words('name'), scopes: words('scopes'), days: words('days') }} />
        <Field name="name" label={words('name')} hint={words('nameHint')} errors={errors} required>
          {(control) => (
            <TextInput
              {...control}
              defaultValue={typedIn(errors, 'name')[0]}
              maxLength={apiTokenLimits.name}
              autoComplete="off"
            />
          )}
        </Field>
        <ScopesField errors={errors} />
        <DaysField errors={errors} />
        <Button icon={KeyRound}>{words('create')}</Button>
      </Form>
    </Card>
  )
}

type PartProps = { errors: FormErrors | undefined }

function ScopesField({ errors }: PartProps) {
  const words = useWords('tokens')
  return (
    <FieldGroup name="scopes" label={words('scopes')} hint={words('scopesHint')} errors={errors} required>
      {apiScopes.map((scope) => (
        <Checkbox
          key={scope}
          name="scopes"
          value={scope}
          label={words(`scope.${scope}`)}
          note={words(`scopeNote.${scope}`)}
          defaultChecked={typedIn(errors, 'scopes').includes(scope)}
        />
      ))}
    </FieldGroup>
  )
}

function DaysField({ errors }: PartProps) {
  const words = useWords('tokens')
  const { days: most, usualDays } = apiTokenLimits
  return (
    <Field name="days" label={words('days')} hint={words('daysHint', { most })} errors={errors} required>
      {(control) => (
        <TextInput
          {...control}
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          defaultValue={typedIn(errors, 'days')[0] ?? usualDays}
        />
      )}
    </Field>
  )
}

function typedIn(errors: FormErrors | undefined, name: string): string[] {
  return [errors?.values[name] ?? []].flat()
}
