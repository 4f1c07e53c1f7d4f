import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ActEvidence } from '#app/components/queue/act-evidence.tsx'
import { ActFacts } from '#app/components/queue/act-facts.tsx'
import { ReversalForm } from '#app/components/queue/reversal-form.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid, notFound, refusalAnswer, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'
import { reversalForm, reversalParams } from './form.ts'

/** What the office reads before it takes an acceptance back. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const officer = context.viewer.requireActor()
  const { id } = readParams(params, reversalParams)
  const reversal = await context.application.assistance.readReversal(officer, id)
  if (!reversal.ok) throw notFound()

  const { act, refusal } = reversal.value
  const title = speechFor(request).words('verdict.reversal.title')
  return { title, act, refusal: refusal && refusalAnswer(refusal) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const officer = context.viewer.requireActor()
  const { id } = readParams(params, reversalParams)
  const form = await readForm(request, reversalForm)
  if (!form.ok) return invalid(form.error)

  const input = { assistanceId: id, ...form.value }
  const reversed = await context.application.assistance.reverseVerdict(officer, input)
  const { reason, note } = form.value
  return reversed.ok ? redirect(paths.assistance(id), { status: 303 }) : refused(reversed.error, { reason, note })
}

export default function ReversalScreen() {
  const words = useWords('verdict.reversal')
  const { act, refusal } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="grid min-w-0 gap-5">
          <ActEvidence act={act} />
          <ActFacts act={act} />
        </div>
        <ReversalForm act={act} refusal={refusal} answer={answer} />
      </div>
    </div>
  )
}
