import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { useReach } from '#app/components/people/use-reach.ts'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { peopleRoles } from '#server/domain/identity/contract.ts'
import { paths, withSearch } from '#server/paths.ts'

const grantParams = z.object({ id: z.uuid() })

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireRole(...peopleRoles)
  const { id } = readParams(params, grantParams)
  const held = await application.identity.readRoleGrant(actor, id)
  if (!held.ok) throw notFound()

  const title = speechFor(request).words('people.ending.title', { name: held.value.fullName })
  return { title, held: held.value }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireRole(...peopleRoles)
  const { id } = readParams(params, grantParams)
  const held = await application.identity.readRoleGrant(actor, id)
  if (!held.ok) throw notFound()

  const { accountId, role, campaignId } = held.value
  const ended = await application.identity.revokeRole(actor, { accountId, role, campaignId })
  return ended.ok ? redirect(withSearch(paths.person(accountId), { done: 'ended' }), 303) : refused(ended.error)
}

/** Asks once more: giving a role again takes two people. */
export default function RoleEndingScreen() {
  const words = useWords('people')
  const common = useWords('common.action')
  const reach = useReach()
  const { title, held } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <PageHeader
        above={`${words(`role.${held.role}`)}, ${reach(held.reach)}`}
        title={title}
        lead={words('ending.lead')}
      />
      <ErrorSummary answer={useActionData<typeof action>()} />
      <Card>
        <Form method="post" className="grid gap-3">
          <Button wide>{words('ending.send')}</Button>
          <LinkButton to={paths.person(held.accountId)} tone="secondary" wide>
            {common('cancel')}
          </LinkButton>
        </Form>
      </Card>
    </div>
  )
}
