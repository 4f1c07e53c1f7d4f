import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Search, UserRoundSearch, UsersRound } from 'lucide-react'
import { PeopleTable } from '#app/components/people/people-table.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { forbidden } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { roles } from '#server/domain/identity/contract.ts'
import { paths, withSearch } from '#server/paths.ts'
import { peopleSearch } from './form.ts'

export async function loader({ request, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { q = '', role, after } = readSearch(request, peopleSearch)
  const people = await application.collectives.readPeople(actor, { text: q, role, after })
  if (!people.ok) throw forbidden()

  return { title: speechFor(request).words('people.title'), q, role, isFirst: after === undefined, ...people.value }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** Everybody the ward knows, to be found by name, with the roles they hold. */
export default function PeopleScreen() {
  const words = useWords('people')
  const { people, next, q, role, isFirst } = useLoaderData<typeof loader>()
  const after = next && `${next.accountId} ${next.sortedBy}`
  return (
    <div className="grid gap-6">
      <PageHeader
        title={words('title')}
        lead={words('lead')}
        actions={
          <LinkButton to={paths.requests} tone="secondary" icon={UsersRound}>
            {words('openRequests')}
          </LinkButton>
        }
      />
      <SearchForm q={q} role={role} />
      {people.length === 0 ? (
        <EmptyState
          icon={UserRoundSearch}
          title={words('nobody')}
          action={
            <LinkButton to={paths.people} tone="secondary">
              {words('all')}
            </LinkButton>
          }
        >
          <p>{words('nobodyNext')}</p>
        </EmptyState>
      ) : (
        <PeopleTable people={people} />
      )}
      <Pagination
        first={isFirst ? undefined : withSearch(paths.people, { q, role })}
        next={after && withSearch(paths.people, { q, role, after })}
      />
    </div>
  )
}

function SearchForm({ q, role }: { q: string; role: string | undefined }) {
  const words = useWords('people')
  return (
    <Form
      key={`${q} ${role}`}
      className="grid items-end gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_auto]"
      role="search"
    >
      <Field name="q" label={words('search')} hint={words('searchHint')} required>
        {({ required: _, ...control }) => <TextInput {...control} type="search" defaultValue={q} maxLength={120} />}
      </Field>
      <Field name="role" label={words('roleFilter')} required>
        {({ required: _, ...control }) => (
          <Select
            {...control}
            prompt={words('anyRole')}
            defaultValue={role}
            options={roles.map((value) => ({ value, label: words(`role.${value}`) }))}
          />
        )}
      </Field>
      <Button icon={Search}>{words('find')}</Button>
    </Form>
  )
}
