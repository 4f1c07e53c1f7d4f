import { UserPlus } from 'lucide-react'
import { type FormEvent, useRef } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Checkbox } from '#app/components/ui/checkbox.tsx'
import { Field, FieldError, fieldId } from '#app/components/ui/field.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer } from '#app/http/answers.ts'

type NewcomerFields = 'fullName' | 'login' | 'password' | 'isOldEnough'
type NewcomerFormProps = { answer: ActionAnswer | undefined; labels: Record<NewcomerFields, string> }

/** The few things an account needs. A plain form: the page is loaded anew, and with it the live connection as this person. */
export function NewcomerForm({ answer, labels }: NewcomerFormProps) {
  const words = useWords('joining.way')
  const errors = answer?.errors
  return (
    <form method="post" className="grid gap-5" noValidate onSubmit={useSendOnce()}>
      <Field name="fullName" label={labels.fullName} hint={words('fullNameHint')} errors={errors} required>
        {(control) => <TextInput {...control} defaultValue={errors?.values.fullName} autoComplete="name" />}
      </Field>
      <Field name="login" label={labels.login} hint={words('loginHint')} errors={errors} required>
        {(control) => (
          <TextInput
            {...control}
            defaultValue={errors?.values.login}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
        )}
      </Field>
      <Field name="password" label={labels.password} hint={words('passwordHint')} errors={errors} required>
        {(control) => <TextInput {...control} type="password" autoComplete="new-password" />}
      </Field>
      <OldEnough label={labels.isOldEnough} errors={errors} />
      <p className="text-quiet text-sm">{words('consent')}</p>
      <Button icon={UserPlus} wide>
        {words('open')}
      </Button>
    </form>
  )
}

function OldEnough({ label, errors }: { label: string; errors: ActionAnswer['errors'] }) {
  const words = useWords('joining.way')
  const codes = errors?.fields.isOldEnough ?? []
  return (
    <div>
      <Checkbox
        id={fieldId('isOldEnough')}
        name="isOldEnough"
        value="yes"
        label={label}
        note={words('isOldEnoughNote')}
        defaultChecked={errors?.values.isOldEnough === 'yes'}
        required
        aria-describedby={codes.length > 0 ? 'old-enough-error' : undefined}
      />
      {codes.length > 0 && <FieldError id="old-enough-error" codes={codes} />}
    </div>
  )
}

const SECOND_TAP_MS = 3_000

/** A second tap while the first is on its way would find the login taken, by oneself. */
function useSendOnce() {
  const sentAt = useRef(Number.NEGATIVE_INFINITY)
  return (event: FormEvent) => {
    if (event.timeStamp - sentAt.current < SECOND_TAP_MS) event.preventDefault()
    else sentAt.current = event.timeStamp
  }
}
