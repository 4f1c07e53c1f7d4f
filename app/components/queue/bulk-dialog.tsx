import { Button } from '#app/components/ui/button.tsx'
import { Dialog } from '#app/components/ui/dialog.tsx'
import { Progress } from '#app/components/ui/progress.tsx'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import { type BulkChoice, BulkConfirmation } from './bulk-confirmation.tsx'
import { type BulkRun, useBulkRun } from './use-bulk-run.ts'
import { VerdictResults } from './verdict-results.tsx'

/** One decision on many acts without leaving the page: asked for once more, sent in parts, stoppable, then its results. */
export function BulkDialog({ choice, onClose }: { choice: BulkChoice; onClose: () => void }) {
  const words = useWords('verdict')
  const run = useBulkRun(choice.acts)
  const title =
    run.stage === 'asking'
      ? words(`confirm.title.${choice.decision}`, { count: choice.acts.length })
      : words('results.title')
  return (
    <Dialog open title={title} onClose={onClose}>
      {run.stage === 'asking' && <BulkConfirmation choice={choice} onSend={run.start} onCancel={onClose} />}
      {run.stage === 'running' && <Running run={run} count={choice.acts.length} />}
      {run.stage === 'done' && <Done run={run} onClose={onClose} />}
    </Dialog>
  )
}

function Running({ run, count }: { run: BulkRun; count: number }) {
  const words = useWords('verdict.progress')
  const numbers = useNumbers()
  const done = run.verdicts.length
  return (
    <div className="grid gap-5">
      <Progress label={words('label')} figure={words('figure', { done, count })} share={done / count} />
      <p role="status" className="sr-only">
        {numbers.number(done)}
      </p>
      <Button type="button" tone="secondary" onClick={run.stop} disabled={run.isStopping}>
        {words('stop')}
      </Button>
    </div>
  )
}

function Done({ run, onClose }: { run: BulkRun; onClose: () => void }) {
  const words = useWords('verdict')
  return (
    <div className="grid gap-5">
      {run.left > 0 && <p className="font-semibold">{words('progress.stopped', { left: run.left })}</p>}
      <VerdictResults answer={{ verdicts: run.verdicts, errors: run.errors }} showBack={false} />
      <div>
        <Button type="button" onClick={onClose}>
          {words('results.back')}
        </Button>
      </div>
    </div>
  )
}
