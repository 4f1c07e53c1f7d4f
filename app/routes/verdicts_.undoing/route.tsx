import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { NoResults } from '#app/components/queue/no-results.tsx'
import { type UndoingAnswer, UndoingResults } from '#app/components/queue/undoing-results.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { refusalAnswer } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { refusalStatus } from '#app/http/refusal-status.ts'
import { speechFor } from '#app/http/speech.ts'
import { undoingForm } from './form.ts'

export function loader({ request, context }: LoaderFunctionArgs) {
  context.viewer.requireActor()
  return { title: speechFor(request).words('verdict.undo') }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.title)

/** Takes decisions back within a minute. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const form = await readForm(request, undoingForm)
  if (!form.ok) return data<UndoingAnswer>({ undone: [], refusals: [], errors: form.error }, { status: 422 })

  const answers = await context.application.assistance.undoVerdicts(actor, form.value.verdictIds)
  const undone = answers.flatMap(({ result }) => (result.ok ? [result.value.assistanceId] : []))
  const refusals = answers.flatMap(({ result }) => (result.ok ? [] : [refusalAnswer(result.error)]))
  const [first] = refusals
  const status = first && undone.length === 0 ? refusalStatus(first.code) : 200
  return data<UndoingAnswer>({ undone, refusals, errors: undefined }, { status })
}

export default function UndoingScreen() {
  const words = useWords('verdict')
  const answer = useActionData<typeof action>()
  return (
    <div className="grid gap-6">
      <PageHeader title={words('undo')} />
      {answer === undefined ? <NoResults /> : <UndoingResults answer={answer} />}
    </div>
  )
}
