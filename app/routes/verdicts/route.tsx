import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { NoResults } from '#app/components/queue/no-results.tsx'
import { showVerdicts, type VerdictsAnswer } from '#app/components/queue/shown-verdict.ts'
import { VerdictResults } from '#app/components/queue/verdict-results.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { refusalStatus } from '#app/http/refusal-status.ts'
import { speechFor } from '#app/http/speech.ts'
import { verdictForm } from './form.ts'

export function loader({ request, context }: LoaderFunctionArgs) {
  context.viewer.requireActor()
  return { title: speechFor(request).words('verdict.results.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.title)

/** One decision on one act or many: the only way in, with or without JavaScript. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const form = await readForm(request, verdictForm)
  if (!form.ok) return data<VerdictsAnswer>({ verdicts: [], errors: form.error }, { status: 422 })

  const { acts, decision, reason, note, groups, groupsShown } = form.value
  const confirmedGroups = groupsShown ? groups : undefined
  const batch = acts.map((act) => ({ ...act, decision, reason, note, confirmedGroups }))
  const answers = await context.application.assistance.recordVerdicts(actor, batch)
  const briefs = await context.application.assistance.readActBriefs(
    actor,
    acts.map(({ assistanceId }) => assistanceId),
  )
  const verdicts = showVerdicts(answers, briefs)
  return data<VerdictsAnswer>({ verdicts, errors: undefined }, { status: statusOf(verdicts) })
}

/** A single refusal is the answer's own status; of many some may have been granted, so the list tells. */
function statusOf(verdicts: VerdictsAnswer['verdicts']): number {
  const [only, ...more] = verdicts
  return only?.refusal && more.length === 0 ? refusalStatus(only.refusal.code) : 200
}

export default function VerdictsScreen() {
  const words = useWords('verdict.results')
  const answer = useActionData<typeof action>()
  return (
    <div className="grid gap-6">
      <PageHeader title={words('title')} />
      {answer === undefined ? <NoResults /> : <VerdictResults answer={answer} />}
    </div>
  )
}
