import { Form } from '@remix-run/react'
import { Filter, X } from 'lucide-react'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { auditActions } from '#server/domain/audit/contract.ts'
import { paths } from '#server/paths.ts'

type Narrowed = {
  actor?: string | undefined
  subject?: string | undefined
  action?: string | undefined
  from?: string | undefined
  until?: string | undefined
}

/** What the record is narrowed to; everything stands in the address, so that a view can be sent to somebody. */
export function AuditFilters({ filter, actorName }: { filter: Narrowed; actorName: string | undefined }) {
  const words = useWords('audit')
  const label = useWords('auditLabel')
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <Card title={words('filters')} className="print:hidden">
      <Form method="get" action={paths.audit} key={JSON.stringify(filter)} className="grid gap-4">
        {filter.actor && <input type="hidden" name="actor" value={filter.actor} />}
        {filter.subject && <input type="hidden" name="subject" value={filter.subject} />}
        {actorName && <p className="font-medium">{words('by', { name: actorName })}</p>}
        {filter.subject && <p className="font-medium">{words('about')}</p>}
        <div className="grid gap-4 sm:grid-cols-3">
          <Field name="action" label={words('action')} required>
            {({ required: _, ...control }) => (
              <Select
                {...control}
                defaultValue={filter.action ?? ''}
                prompt={words('anyAction')}
                options={auditActions.map((value) => ({ value, label: label(value) }))}
              />
            )}
          </Field>
          <DayField name="from" label={words('from')} day={filter.from} />
          <DayField name="until" label={words('until')} day={filter.until} />
        </div>
        <div className="flex flex-wrap gap-3">
          <Button icon={Filter}>{words('apply')}</Button>
          {isFiltered && (
            <LinkButton to={paths.audit} tone="secondary" icon={X}>
              {words('clear')}
            </LinkButton>
          )}
        </div>
      </Form>
    </Card>
  )
}

function DayField({ name, label, day }: { name: string; label: string; day: string | undefined }) {
  return (
    <Field name={name} label={label} required>
      {({ required: _, ...control }) => <TextInput {...control} type="date" defaultValue={day} />}
    </Field>
  )
}
