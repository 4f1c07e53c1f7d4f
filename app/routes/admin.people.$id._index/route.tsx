import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ArrowLeft, ShieldPlus } from 'lucide-react'
import { MembershipHistory } from '#app/components/people/membership-history.tsx'
import { RoleHistory } from '#app/components/people/role-history.tsx'
import { WaitingRequests } from '#app/components/people/waiting-requests.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { forbidden, notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams, readSearch } from '#app/http/read-params.ts'
import { paths } from '#server/paths.ts'
import { personParams, personSearch } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { id } = readParams(params, personParams)
  const { done } = readSearch(request, personSearch)
  const person = await application.collectives.readPerson(actor, id)
  if (!person.ok) throw person.error.code === 'not_found' ? notFound() : forbidden()
  const waiting = await application.collectives.readRequests(actor, { accountId: id })
  if (!waiting.ok) throw forbidden()

  return { person: person.value, waiting: waiting.value, done }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.person.fullName)

/** One person's roles and memberships over time, and what may be asked for. */
export default function PersonScreen() {
  const words = useWords('people')
  const { person, waiting, done } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-6">
      <PageHeader
        title={person.fullName}
        lead={person.isClosed ? words('closed') : undefined}
        actions={
          <>
            <LinkButton to={paths.people} tone="quiet" icon={ArrowLeft}>
              {words('title')}
            </LinkButton>
            {person.can.askForRole && (
              <LinkButton to={paths.roleRequest(person.accountId)} icon={ShieldPlus}>
                {words('askForRole')}
              </LinkButton>
            )}
          </>
        }
      />
      {done && <Alert tone="success" title={words(`done.${done}`)} live />}
      <WaitingRequests waiting={waiting} />
      <RoleHistory person={person} />
      <MembershipHistory person={person} />
    </div>
  )
}
