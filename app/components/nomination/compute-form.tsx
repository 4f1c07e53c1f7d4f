import { Form, useNavigation } from '@remix-run/react'
import { ListChecks } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { FieldGroup } from '#app/components/ui/field-group.tsx'
import { RadioTiles } from '#app/components/ui/radio-tiles.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { FormErrors } from '#app/http/form-errors.ts'
import { subjectKinds } from '#server/domain/scoring/contract.ts'

/** Asks for a list as of now, or of an earlier entry of the ledger. */
export function ComputeForm({ action, errors }: { action: string; errors: FormErrors | undefined }) {
  const words = useWords('nomination')
  const isSending = useNavigation().formAction === action
  const typedSeq = errors?.values.asOfSeq
  return (
    <Card title={words('lists.computeTitle')}>
      <Form method="post" action={action} className="grid gap-5">
        <p className="max-w-prose text-quiet">{words('lists.computeLead')}</p>
        <FieldGroup name="subjectKind" label={words('lists.subjectKind')} errors={errors} required>
          <RadioTiles
            name="subjectKind"
            required
            defaultValue="collective"
            tiles={subjectKinds.map((kind) => ({ value: kind, label: words(`subject.${kind}`) }))}
          />
        </FieldGroup>
        <div className="max-w-xs">
          <Field name="asOfSeq" label={words('lists.asOfSeq')} hint={words('lists.asOfSeqHint')} errors={errors}>
            {(control) => (
              <TextInput
                {...control}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={typeof typedSeq === 'string' ? typedSeq : undefined}
              />
            )}
          </Field>
        </div>
        <div>
          <Button icon={ListChecks} disabled={isSending}>
            {words('lists.compute')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
