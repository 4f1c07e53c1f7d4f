import { Form, Link } from '@remix-run/react'
import { Undo2 } from 'lucide-react'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { RefusalText } from '#app/http/refusal-text.tsx'
import { paths, withSearch } from '#server/paths.ts'
import { ActLine } from './act-line.tsx'
import { EarlierAct } from './earlier-act.tsx'
import type { ShownVerdict, VerdictsAnswer } from './shown-verdict.ts'

/** What came of a decision: how many, their points, each refusal in words, and taking it all back. */
export function VerdictResults({ answer, showBack = true }: { answer: VerdictsAnswer; showBack?: boolean }) {
  const words = useWords('verdict')
  const { verdicts, errors } = answer
  const given = verdicts.flatMap((verdict) => verdict.given ?? [])
  const refused = verdicts.filter(({ refusal }) => refusal !== undefined)
  const points = given.reduce((sum, { points }) => sum + (points ?? 0), 0)

  return (
    <div className="grid gap-5">
      <ErrorSummary answer={{ errors, refusal: undefined }} />
      {errors === undefined && (
        <Alert
          tone={refused.length > 0 ? 'warning' : 'success'}
          title={words('results.summary', { granted: given.length, refused: refused.length })}
        >
          {points > 0 && <p>{words('results.points', { points })}</p>}
        </Alert>
      )}
      {refused.length > 0 && <Refused verdicts={refused} />}
      <div className="flex flex-wrap gap-3">
        {showBack && <LinkButton to={paths.queue}>{words('results.back')}</LinkButton>}
        {given.length > 0 && <UndoAll verdictIds={given.map(({ verdictId }) => verdictId)} />}
      </div>
    </div>
  )
}

function Refused({ verdicts }: { verdicts: readonly ShownVerdict[] }) {
  const words = useWords('verdict.results')
  return (
    <section className="grid gap-2">
      <h2 className="text-lg">{words('refused')}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {verdicts.map(({ assistanceId, brief, refusal }) => (
          <li key={assistanceId} className="grid gap-1 px-4 py-3">
            {brief && (
              <Link to={withSearch(paths.queue, { act: assistanceId })} className="text-link w-fit py-1">
                <ActLine brief={brief} />
              </Link>
            )}
            {refusal && (
              <p>
                <RefusalText refusal={refusal} /> <EarlierAct refusal={refusal} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function UndoAll({ verdictIds }: { verdictIds: readonly string[] }) {
  const words = useWords('verdict.results')
  return (
    <Form method="post" action={paths.verdictsUndoing}>
      {verdictIds.map((id) => (
        <input key={id} type="hidden" name="verdictIds" value={id} />
      ))}
      <Button tone="secondary" icon={Undo2}>
        {words('undoAll', { count: verdictIds.length })}
      </Button>
    </Form>
  )
}
