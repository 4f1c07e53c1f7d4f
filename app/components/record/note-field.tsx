import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Field } from '#app/components/ui/field.tsx'
import { TextArea } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { longNumberPattern, textLimits } from '#server/domain/assistance/contract.ts'
import type { FieldsProps } from './fields-props.ts'
import { typedText } from './typed-values.ts'

/** The note. A run of digits that could be somebody's number is pointed out while typing; the server refuses it. */
export function NoteField({ values, errors }: FieldsProps) {
  const words = useWords('record')
  const [hasDigits, setHasDigits] = useState(false)
  return (
    <div className="grid gap-1.5">
      <Field name="note" label={words('note')} hint={words('noteHint')} errors={errors}>
        {(control) => (
          <TextArea
            {...control}
            maxLength={textLimits.note}
            defaultValue={typedText(values, 'note')}
            onChange={(event) => setHasDigits(longNumberPattern.test(event.currentTarget.value.normalize('NFKC')))}
          />
        )}
      </Field>
      <p role="status" className="font-medium text-sm text-warning">
        {hasDigits && (
          <span className="flex gap-2">
            <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
            {words('noteDigits')}
          </span>
        )}
      </p>
    </div>
  )
}
