import { Form } from '@remix-run/react'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Checkbox } from '#app/components/ui/checkbox.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer } from '#app/http/answers.ts'
import type { FormErrors } from '#app/http/form-errors.ts'
import { membershipPositions } from '#server/domain/collectives/contract.ts'
import type { SeenPerson } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'
import { ReasonField } from './reason-field.tsx'

type Props = {
  accountId: string
  membership: SeenPerson['memberships'][number] | undefined
  collectives: readonly { id: string; name: string }[]
  answer: ActionAnswer | undefined
}

/** Where, as what, from when to when, and why. */
export function CorrectionForm({ accountId, membership, collectives, answer }: Props) {
  const words = useWords('people.correction')
  const ask = useWords('people.ask')
  const common = useWords('common.action')
  const start = startOf(membership, answer)
  const labels = {
    ...{ collectiveId: words('collective'), position: words('position'), reason: ask('reason') },
    ...{ fromOn: words('fromOn'), untilOn: words('untilOn') },
  }
  return (
    <Form method="post" className="grid gap-5 rounded-card border border-line bg-surface p-4 sm:p-5">
      <ErrorSummary answer={answer} labels={labels} />
      {membership && <input type="hidden" name="membershipId" value={membership.membershipId} />}
      <WhereFields collectives={collectives} start={start} errors={answer?.errors} />
      <DayFields start={start} errors={answer?.errors} />
      <ReasonField errors={answer?.errors} />
      <Button wide>{ask('send')}</Button>
      <LinkButton to={paths.person(accountId)} tone="secondary" wide>
        {common('cancel')}
      </LinkButton>
    </Form>
  )
}

type Start = Record<'collectiveId' | 'position' | 'fromOn' | 'untilOn', string | undefined> & { isScoring: boolean }

/** What was typed, or how the membership reads. */
function startOf(membership: Props['membership'], answer: Props['answer']): Start {
  const typed = answer?.errors?.values
  if (typed) {
    const text = (name: string) => [typed[name]].flat().at(-1)
    return {
      ...{ collectiveId: text('collectiveId'), position: text('position'), isScoring: text('isScoring') !== undefined },
      ...{ fromOn: text('fromOn'), untilOn: text('untilOn') },
    }
  }
  return {
    ...{ collectiveId: membership?.collectiveId, position: membership?.position ?? 'member' },
    isScoring: membership?.isScoring ?? false,
    ...{ fromOn: membership?.days.fromOn, untilOn: membership?.days.untilOn ?? undefined },
  }
}

type FieldsProps = { start: Start; errors: FormErrors | undefined }

function WhereFields({ collectives, start, errors }: FieldsProps & Pick<Props, 'collectives'>) {
  const words = useWords('people')
  const options = collectives.map(({ id, name }) => ({ value: id, label: name }))
  const positions = membershipPositions.map((value) => ({ value, label: words(`position.${value}`) }))
  return (
    <>
      <Field name="collectiveId" label={words('correction.collective')} errors={errors} required>
        {(control) => <Select {...control} prompt defaultValue={start.collectiveId} options={options} />}
      </Field>
      <Field name="position" label={words('correction.position')} errors={errors} required>
        {(control) => <Select {...control} defaultValue={start.position} options={positions} />}
      </Field>
      <Checkbox name="isScoring" value="yes" defaultChecked={start.isScoring} label={words('correction.isScoring')} />
    </>
  )
}

function DayFields({ start, errors }: FieldsProps) {
  const words = useWords('people.correction')
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <Field name="fromOn" label={words('fromOn')} errors={errors} required>
        {(control) => <TextInput {...control} type="date" defaultValue={start.fromOn} />}
      </Field>
      <Field name="untilOn" label={words('untilOn')} hint={words('untilHint')} errors={errors}>
        {(control) => <TextInput {...control} type="date" defaultValue={start.untilOn} />}
      </Field>
    </div>
  )
}
