import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ArrowLeft, UserRoundCheck } from 'lucide-react'
import { z } from 'zod'
import { RequestList } from '#app/components/people/waiting-requests.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { forbidden } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { requestOutcomes } from '#server/domain/identity/contract.ts'
import { paths } from '#server/paths.ts'

const requestsSearch = z.object({ done: z.enum(requestOutcomes).optional().catch(undefined) })

export async function loader({ request, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { done } = readSearch(request, requestsSearch)
  const waiting = await application.collectives.readRequests(actor)
  if (!waiting.ok) throw forbidden()

  return { title: speechFor(request).words('people.requests.title'), done, waiting: waiting.value }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** What waits for a second person, the oldest first. */
export default function RequestsScreen() {
  const words = useWords('people')
  const { waiting, done } = useLoaderData<typeof loader>()
  const { roles, corrections } = waiting
  return (
    <div className="grid max-w-4xl gap-6">
      <PageHeader
        title={words('requests.title')}
        lead={words('requests.lead')}
        actions={
          <LinkButton to={paths.people} tone="quiet" icon={ArrowLeft}>
            {words('title')}
          </LinkButton>
        }
      />
      {done && <Alert tone="success" title={words(`done.${done}`)} live />}
      {roles.length + corrections.length === 0 && (
        <EmptyState icon={UserRoundCheck} title={words('requests.none')}>
          <p>{words('requests.noneNext')}</p>
        </EmptyState>
      )}
      {roles.length > 0 && (
        <Card title={words('requests.roles')}>
          <RequestList waiting={{ roles, corrections: [] }} />
        </Card>
      )}
      {corrections.length > 0 && (
        <Card title={words('requests.corrections')}>
          <RequestList waiting={{ roles: [], corrections }} />
        </Card>
      )}
    </div>
  )
}
