import { Undo2 } from 'lucide-react'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import { RefusalText } from '#app/http/refusal-text.tsx'
import { ActLine } from './act-line.tsx'
import { EarlierAct } from './earlier-act.tsx'
import type { ShownVerdict } from './shown-verdict.ts'
import type { VerdictState } from './use-verdict.ts'

/** What became of the decision just given, with the way back; read out by screen readers. */
export function VerdictNotice({ verdict, onShow }: { verdict: VerdictState; onShow: (id: string) => void }) {
  const { last, undone, errors, undo } = verdict
  return (
    <div role="status" className="empty:hidden">
      {errors ? (
        <ErrorSummary answer={{ errors, refusal: undefined }} />
      ) : undone ? (
        <Undone undone={undone} />
      ) : last?.given ? (
        <Given verdict={last} given={last.given} undo={undo} />
      ) : last?.refusal ? (
        <Refused verdict={last} refusal={last.refusal} onShow={onShow} />
      ) : null}
    </div>
  )
}

function Given({ verdict, given, undo }: { verdict: ShownVerdict; given: Given; undo: () => void }) {
  const words = useWords('verdict')
  const dates = useDates()
  const { decision, points, undoUntil } = given
  const title = points === null ? words(`given.${decision}`) : words('givenPoints', { points })
  return (
    <Alert tone="success" title={title}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p>{verdict.brief && <ActLine brief={verdict.brief} />}</p>
        <Button type="button" tone="secondary" icon={Undo2} onClick={undo}>
          {words('undoWithin', { until: dates.exactTime(undoUntil) })}
        </Button>
      </div>
    </Alert>
  )
}
type Given = NonNullable<ShownVerdict['given']>

function Refused({ verdict, refusal, onShow }: { verdict: ShownVerdict; refusal: Refusal; onShow: OnShow }) {
  const words = useWords('verdict')
  const open = useWords('common.action')
  return (
    <Alert tone="danger" title={words('refused')}>
      <p>{verdict.brief && <ActLine brief={verdict.brief} />}</p>
      <p className="mt-1">
        <RefusalText refusal={refusal} /> <EarlierAct refusal={refusal} />
      </p>
      <Button type="button" tone="quiet" className="-ml-5" onClick={() => onShow(verdict.assistanceId)}>
        {open('open')}
      </Button>
    </Alert>
  )
}
type Refusal = NonNullable<ShownVerdict['refusal']>
type OnShow = (id: string) => void

function Undone({ undone }: { undone: NonNullable<VerdictState['undone']> }) {
  const words = useWords('verdict')
  const [refusal] = undone.refusals
  if (undone.undone.length > 0) return <Alert tone="success" title={words('undone')} />
  return (
    <Alert tone="danger" title={words('undoRefused')}>
      {refusal && <RefusalText refusal={refusal} />}
    </Alert>
  )
}
