import { Field } from '#app/components/ui/field.tsx'
import { FieldGroup } from '#app/components/ui/field-group.tsx'
import { RadioTiles } from '#app/components/ui/radio-tiles.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { modeReasons, modes } from '#server/domain/scoring/contract.ts'
import type { FieldsProps } from './fields-props.ts'
import { typedText } from './typed-values.ts'

/** How it was done. The reason shows where it was done for the person; browsers that cannot tell show it always. */
export function HowFields({ values, errors }: FieldsProps) {
  const words = useWords('record')
  const act = useWords('act')
  return (
    <div className="group/how grid gap-4">
      <FieldGroup name="mode" label={words('mode')} errors={errors} required>
        <RadioTiles
          name="mode"
          columns={3}
          required
          defaultValue={typedText(values, 'mode') ?? 'guided'}
          tiles={modes.map((mode) => ({ value: mode, label: act(`mode.${mode}`), note: words(`modeNote.${mode}`) }))}
        />
      </FieldGroup>
      <div className="supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[[value^=done]:checked]/how:block">
        <Field name="modeReason" label={words('modeReason')} hint={words('modeReasonHint')} errors={errors}>
          {(control) => (
            <Select
              {...control}
              prompt={words('noReason')}
              defaultValue={typedText(values, 'modeReason')}
              options={modeReasons.map((reason) => ({ value: reason, label: act(`modeReason.${reason}`) }))}
            />
          )}
        </Field>
      </div>
    </div>
  )
}
