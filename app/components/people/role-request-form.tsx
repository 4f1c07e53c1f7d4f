import { Form } from '@remix-run/react'
import { useLocale } from 'use-intl'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer } from '#app/http/answers.ts'
import { roles } from '#server/domain/identity/contract.ts'
import { paths } from '#server/paths.ts'
import { ReasonField } from './reason-field.tsx'

type Names = { vi: string; en: string; de: string }
type Reach = { campaignId: string | null; names: Names | null }
type Props = { accountId: string; reaches: readonly Reach[]; answer: ActionAnswer | undefined }

/** Which role, how far, until when, and why. */
export function RoleRequestForm({ accountId, reaches, answer }: Props) {
  const words = useWords('people.ask')
  const common = useWords('common.action')
  const errors = answer?.errors
  const labels = { role: words('role'), reach: words('reach'), untilOn: words('untilOn'), reason: words('reason') }
  return (
    <Form method="post" className="grid gap-5 rounded-card border border-line bg-surface p-4 sm:p-5">
      <ErrorSummary answer={answer} labels={labels} />
      <RoleAndReach reaches={reaches} errors={errors} />
      <Field name="untilOn" label={words('untilOn')} hint={words('untilHint')} errors={errors}>
        {(control) => <TextInput {...control} type="date" defaultValue={errors?.values.untilOn} />}
      </Field>
      <ReasonField errors={errors} />
      <Button wide>{words('send')}</Button>
      <LinkButton to={paths.person(accountId)} tone="secondary" wide>
        {common('cancel')}
      </LinkButton>
    </Form>
  )
}

function RoleAndReach({ reaches, errors }: Pick<Props, 'reaches'> & { errors: ActionAnswer['errors'] }) {
  const words = useWords('people')
  const locale = useLocale()
  return (
    <>
      <Field name="role" label={words('ask.role')} errors={errors} required>
        {(control) => (
          <Select
            {...control}
            prompt
            defaultValue={errors?.values.role}
            options={roles.map((value) => ({ value, label: words(`role.${value}`) }))}
          />
        )}
      </Field>
      <Field name="reach" label={words('ask.reach')} errors={errors} required>
        {(control) => (
          <Select
            {...control}
            prompt
            defaultValue={errors?.values.reach}
            options={reaches.map(({ campaignId, names }) => ({
              value: campaignId ?? 'ward',
              label: names?.[locale] ?? words('wholeWard'),
            }))}
          />
        )}
      </Field>
    </>
  )
}
