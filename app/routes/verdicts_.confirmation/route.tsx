import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { BulkConfirmation } from '#app/components/queue/bulk-confirmation.tsx'
import { NoResults } from '#app/components/queue/no-results.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { speechFor } from '#app/http/speech.ts'
import { choiceForm } from '#app/routes/verdicts/form.ts'
import { paths } from '#server/paths.ts'

export function loader({ request, context }: LoaderFunctionArgs) {
  context.viewer.requireActor()
  return { title: speechFor(request).words('verdict.decide') }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.title)

/** Asks once more before many acts are decided; decides nothing. Used where there is no JavaScript for a dialog. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const form = await readForm(request, choiceForm)
  if (!form.ok) return data({ choice: undefined }, { status: 422 })

  const { acts, decision } = form.value
  const briefs = await context.application.assistance.readActBriefs(
    actor,
    acts.map(({ assistanceId }) => assistanceId),
  )
  return data({ choice: { decision, briefs, acts: acts.map((act) => `${act.assistanceId}:${act.revision}`) } })
}

export default function ConfirmationScreen() {
  const words = useWords()
  const answer = useActionData<typeof action>()
  if (answer === undefined) return <NoResults />
  if (answer.choice === undefined) {
    return (
      <div className="grid gap-5">
        <Alert tone="danger" title={words('queue.bulk.nothing')} />
        <div>
          <LinkButton to={paths.queue}>{words('verdict.confirm.cancel')}</LinkButton>
        </div>
      </div>
    )
  }
  const { decision, acts } = answer.choice
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words(`verdict.confirm.title.${decision}`, { count: acts.length })} />
      <BulkConfirmation choice={answer.choice} />
    </div>
  )
}
