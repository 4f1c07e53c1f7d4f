import { Form } from '@remix-run/react'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { TextArea } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer, RefusalAnswer } from '#app/http/answers.ts'
import { RefusalText } from '#app/http/refusal-text.tsx'
import { textLimits, verdictReasons } from '#server/domain/assistance/contract.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'

/** Takes an acceptance back with a reason, or says why this person cannot. */
export function ReversalForm({ act, refusal, answer }: ReversalFormProps) {
  const words = useWords('verdict')
  if (refusal) {
    return (
      <Alert tone="warning" title={words('reversal.cannot')}>
        <RefusalText refusal={refusal} />
      </Alert>
    )
  }
  return (
    <Form method="post" className="grid gap-5 rounded-card border border-line bg-surface p-4">
      <ErrorSummary answer={answer} labels={{ reason: words('reason'), note: words('reversal.note') }} />
      <input type="hidden" name="revision" value={act.act.revision} />
      <ReasonFields answer={answer} />
      <Button>{words('reversal.send')}</Button>
    </Form>
  )
}

export type ReversalFormProps = {
  act: QueueAct
  /** Known before anything is typed: own verdict, same collective, not accepted any more. */
  refusal: RefusalAnswer | undefined
  answer: ActionAnswer | undefined
}

function ReasonFields({ answer }: Pick<ReversalFormProps, 'answer'>) {
  const words = useWords('verdict')
  const reasons = useWords('act.reason')
  const errors = answer?.errors
  return (
    <>
      <Field name="reason" label={words('reason')} hint={words('photosHint')} errors={errors} required>
        {(control) => (
          <Select
            {...control}
            prompt={true}
            defaultValue={errors?.values.reason}
            options={verdictReasons.map((value) => ({ value, label: reasons(value) }))}
          />
        )}
      </Field>
      <Field name="note" label={words('reversal.note')} hint={words('noteHint')} errors={errors} required>
        {(control) => (
          <TextArea {...control} defaultValue={errors?.values.note} maxLength={textLimits.reason} rows={3} />
        )}
      </Field>
    </>
  )
}
