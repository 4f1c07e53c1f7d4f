import { Field } from '#app/components/ui/field.tsx'
import { TextArea } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { FormErrors } from '#app/http/form-errors.ts'
import { requestReasonLimits } from '#server/domain/identity/contract.ts'

/** Why, for the second person to read. */
export function ReasonField({ errors }: { errors: FormErrors | undefined }) {
  const words = useWords('people.ask')
  const { min, max } = requestReasonLimits
  return (
    <Field name="reason" label={words('reason')} hint={words('reasonHint')} errors={errors} required>
      {(control) => <TextArea {...control} minLength={min} maxLength={max} defaultValue={errors?.values.reason} />}
    </Field>
  )
}
