import { Field } from '#app/components/ui/field.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { FieldsProps } from './fields-props.ts'
import { NoteField } from './note-field.tsx'
import type { RecordOffer } from './record-offer.ts'
import { typedText } from './typed-values.ts'

export type ProofFieldsProps = FieldsProps &
  Pick<RecordOffer, 'models'> & {
    /** Of an act that is edited: the end of the receipt number that stays unless another is typed. */
    receiptLastFour?: string | null | undefined
  }

/** Model, receipt number and note. Photos follow: in the form's body, files stand after everything that is typed. */
export function ProofFields({ values, errors, models, receiptLastFour }: ProofFieldsProps) {
  const words = useWords('record')
  const receiptHint = receiptLastFour ? words('keepReceipt', { lastFour: receiptLastFour }) : words('receiptHint')
  return (
    <section className="grid gap-4">
      {models.length > 0 && (
        <Field name="modelCode" label={words('model')} errors={errors}>
          {(control) => (
            <Select
              {...control}
              prompt={words('noModel')}
              defaultValue={typedText(values, 'modelCode')}
              options={models.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
        </Field>
      )}
      <div className="grid gap-1">
        <h2 className="text-lg">{words('proof')}</h2>
        <p className="text-quiet text-sm">{words('proofLead')}</p>
      </div>
      <Field name="receiptNumber" label={words('receiptNumber')} hint={receiptHint} errors={errors}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={40}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            defaultValue={typedText(values, 'receiptNumber')}
            className="tabular"
          />
        )}
      </Field>
      <NoteField values={values} errors={errors} />
    </section>
  )
}
