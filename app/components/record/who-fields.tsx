import type { ComponentProps } from 'react'
import { Checkbox } from '#app/components/ui/checkbox.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FieldGroup } from '#app/components/ui/field-group.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { citizenGroups } from '#server/domain/scoring/contract.ts'
import type { FieldsProps } from './fields-props.ts'
import { typedList } from './typed-values.ts'

export type WhoFieldsProps = FieldsProps & {
  /** Of an act that is edited: the code of its citizen, who stays unless a number is typed. */
  citizenCode?: string | null | undefined
}

/**
 * Who was helped. The numbers are typed once: nothing remembers them, neither the server, which never sends them back,
 * nor the browser, which is told not to offer them again.
 */
export function WhoFields({ values, errors, citizenCode }: WhoFieldsProps) {
  const words = useWords('record')
  return (
    <section className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-lg">{words('who')}</h2>
        <p className="text-quiet text-sm">
          {citizenCode ? words('keepNumber', { code: citizenCode }) : words('whoLead')}
        </p>
        {errors && !citizenCode && <p className="font-medium text-sm text-warning">{words('typeAgain')}</p>}
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <Field
          name="citizenNumber"
          label={words('citizenNumber')}
          hint={words('citizenNumberHint')}
          errors={errors}
          required={!citizenCode}
        >
          {(control) => <NumberInput {...control} maxLength={20} />}
        </Field>
        <Field name="citizenPhone" label={words('citizenPhone')} hint={words('citizenPhoneHint')} errors={errors}>
          {(control) => <NumberInput {...control} maxLength={20} />}
        </Field>
      </div>
      <Groups values={values} errors={errors} />
    </section>
  )
}

function Groups({ values, errors }: FieldsProps) {
  const words = useWords('record')
  const groupWords = useWords('act.group')
  const declared = typedList(values, 'groups')
  return (
    <FieldGroup name="groups" label={words('groups')} hint={words('groupsHint')} errors={errors}>
      <div className="grid gap-x-4 sm:grid-cols-2">
        {citizenGroups.map((group) => (
          <Checkbox
            key={group}
            name="groups"
            value={group}
            label={groupWords(group)}
            defaultChecked={declared.includes(group)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

function NumberInput(props: ComponentProps<typeof TextInput>) {
  return <TextInput {...props} inputMode="numeric" autoComplete="off" spellCheck={false} className="tabular" />
}
