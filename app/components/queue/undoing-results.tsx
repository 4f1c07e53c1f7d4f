import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { RefusalAnswer } from '#app/http/answers.ts'
import type { FormErrors } from '#app/http/form-errors.ts'
import { RefusalText } from '#app/http/refusal-text.tsx'
import { paths, withSearch } from '#server/paths.ts'

/** Acts that wait again, and why others do not. */
export type UndoingAnswer = { undone: string[]; refusals: RefusalAnswer[]; errors: FormErrors | undefined }

export function UndoingResults({ answer }: { answer: UndoingAnswer }) {
  const words = useWords('verdict')
  const { undone, refusals } = answer
  const [first] = undone
  return (
    <div className="grid gap-5">
      {undone.length > 0 && <Alert tone="success" title={words('results.undone', { count: undone.length })} />}
      {(refusals.length > 0 || undone.length === 0) && (
        <Alert tone="danger" title={words('undoRefused')}>
          <Reasons refusals={refusals} />
        </Alert>
      )}
      <div>
        <LinkButton to={withSearch(paths.queue, { act: first })}>{words('results.back')}</LinkButton>
      </div>
    </div>
  )
}

/** Each reason once, however many acts it concerns. */
function Reasons({ refusals }: { refusals: readonly RefusalAnswer[] }) {
  const once = refusals.filter((one, index) => refusals.findIndex(({ code }) => code === one.code) === index)
  return (
    <ul>
      {once.map((refusal) => (
        <li key={refusal.code}>
          <RefusalText refusal={refusal} />
        </li>
      ))}
    </ul>
  )
}
