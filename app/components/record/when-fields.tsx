import { Field } from '#app/components/ui/field.tsx'
import { FieldGroup } from '#app/components/ui/field-group.tsx'
import { RadioTiles } from '#app/components/ui/radio-tiles.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { textLimits } from '#server/domain/assistance/contract.ts'
import { capacities } from '#server/domain/scoring/contract.ts'
import type { FieldsProps } from './fields-props.ts'
import type { RecordOffer } from './record-offer.ts'
import { typedText } from './typed-values.ts'

type WhenFieldsProps = FieldsProps & Pick<RecordOffer, 'earliest' | 'latest' | 'recordWithinHours'>

/** In which capacity and when; the moment is the ward's, and now unless said otherwise. */
export function WhenFields({ values, errors, earliest, latest, recordWithinHours: hours }: WhenFieldsProps) {
  const words = useWords('record')
  const act = useWords('act')
  const lateReason = typedText(values, 'lateReason')
  return (
    <div className="grid gap-4">
      <FieldGroup name="capacity" label={words('capacity')} errors={errors} required>
        <RadioTiles
          name="capacity"
          columns={3}
          required
          defaultValue={typedText(values, 'capacity') ?? 'voluntary'}
          tiles={capacities.map((capacity) => ({
            value: capacity,
            label: act(`capacity.${capacity}`),
            note: words(`capacityNote.${capacity}`),
          }))}
        />
      </FieldGroup>
      <Field name="occurredAt" label={words('occurredAt')} errors={errors} required>
        {(control) => (
          <TextInput
            {...control}
            type="datetime-local"
            min={earliest}
            defaultValue={typedText(values, 'occurredAt') ?? latest}
            className="tabular max-w-xs"
          />
        )}
      </Field>
      <details open={Boolean(lateReason) || errors?.fields.lateReason !== undefined}>
        <summary className="text-link flex min-h-touch w-fit items-center">{words('late', { hours })}</summary>
        <Field name="lateReason" label={words('lateReason')} hint={words('lateReasonHint', { hours })} errors={errors}>
          {(control) => <TextInput {...control} maxLength={textLimits.reason} defaultValue={lateReason} />}
        </Field>
      </details>
    </div>
  )
}
