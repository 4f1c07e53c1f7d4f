import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid, notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths, withSearch } from '#server/paths.ts'

const actParams = z.object({ id: z.uuid().toLowerCase() })
const withdrawalForm = z.object({ revision: z.coerce.number().int() })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, actParams)
  const act = await context.application.assistance.readAssistance(actor, id)
  if (!act?.isOwn) throw notFound()
  if (!act.can.withdraw) throw redirect(paths.assistance(id))

  const { locale, words } = speechFor(request)
  return { title: words('act.withdrawTitle'), id, revision: act.revision, service: act.service[locale] }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, actParams)
  const form = await readForm(request, withdrawalForm)
  if (!form.ok) return invalid(form.error)

  const withdrawn = await context.application.assistance.withdrawAssistance(actor, { id, ...form.value })
  if (!withdrawn.ok) return refused(withdrawn.error)
  return redirect(withSearch(paths.myWork, { done: 'withdrawn' }), { status: 303 })
}

/** Asks once more: a withdrawal cannot be taken back. */
export default function WithdrawalScreen() {
  const words = useWords('act')
  const common = useWords('common.action')
  const { id, revision, service } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <PageHeader above={service} title={words('withdrawTitle')} lead={words('withdrawLead')} />
      <ErrorSummary answer={useActionData<typeof action>()} />
      <Card>
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="revision" value={revision} />
          <Button wide>{words('withdrawSend')}</Button>
          <LinkButton to={paths.assistance(id)} tone="secondary" wide>
            {common('cancel')}
          </LinkButton>
        </Form>
      </Card>
    </div>
  )
}
