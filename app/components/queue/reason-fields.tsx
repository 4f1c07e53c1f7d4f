import { Field } from '#app/components/ui/field.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { TextArea } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { textLimits, verdictReasons } from '#server/domain/assistance/contract.ts'

/**
 * Why an act is returned or rejected: from a list, with words of one's own. The label says that a reason is needed, but
 * the control does not insist: the same form accepts without one.
 */
export function ReasonFields({ place, isMissing }: ReasonFieldsProps) {
  const words = useWords('verdict')
  const reasons = useWords('act.reason')
  const field = reasonField(place)
  const errors = isMissing ? { fields: { [field]: ['required' as const] }, form: [], values: {} } : undefined
  return (
    <>
      <Field
        name={field}
        label={words('reason')}
        hint={`${words('reasonHint')} ${words('photosHint')}`}
        errors={errors}
        required
      >
        {({ required: _, ...control }) => (
          <Select
            {...control}
            name="reason"
            prompt={true}
            options={verdictReasons.map((value) => ({ value, label: reasons(value) }))}
          />
        )}
      </Field>
      <Field name={`${place}-note`} label={words('note')} hint={words('noteHint')}>
        {(control) => <TextArea {...control} name="note" maxLength={textLimits.reason} rows={2} />}
      </Field>
    </>
  )
}

/** The field of the reason by its place: the open act and a dialog may ask at the same time. */
export function reasonField(place: ReasonFieldsProps['place']): string {
  return `${place}-reason`
}

export type ReasonFieldsProps = { place: 'act' | 'bulk'; isMissing: boolean }
