import { CircleCheck, CircleDashed, CircleHelp, CircleX, type LucideIcon } from 'lucide-react'
import { useWords } from '#app/components/words/use-words.ts'
import { type Check, type CheckOutcome, checkFigures } from '#server/domain/nomination/contract.ts'

/** Why somebody is, or is not, on the list: each rule with their own number, the threshold and the answer. */
export function CheckList({ checks, label }: { checks: readonly Check[]; label: string }) {
  return (
    <ul aria-label={label} className="grid gap-x-8 gap-y-3 md:grid-cols-2">
      {checks.map((check) => (
        <CheckItem key={check.rule} check={check} />
      ))}
    </ul>
  )
}

function CheckItem({ check }: { check: Check }) {
  const words = useWords('nomination')
  const { own, threshold } = checkFigures(check)
  const { icon: Icon, look } = outcomes[check.outcome]
  const figures = [
    own.form === 'none' ? '' : words('own', own),
    threshold.form === 'none' ? '' : words('threshold', threshold),
  ]
  const shown = figures.filter((text) => text !== '').join(' · ')
  return (
    <li className="flex gap-2.5">
      <Icon aria-hidden className={`mt-0.5 size-5 shrink-0 ${look}`} />
      <div className="min-w-0 leading-snug">
        <p>
          <span className="font-medium">{words(`rule.${check.rule}`)}:</span>{' '}
          <span className={`font-semibold ${look}`}>{outcomeText(check, words)}</span>
        </p>
        {shown !== '' && <p className="tabular text-quiet text-sm">{shown}</p>}
      </div>
    </li>
  )
}

const outcomes: Record<CheckOutcome, { icon: LucideIcon; look: string }> = {
  passed: { icon: CircleCheck, look: 'text-success' },
  failed: { icon: CircleX, look: 'text-danger' },
  nothing_recorded: { icon: CircleHelp, look: 'text-quiet' },
  not_reached: { icon: CircleDashed, look: 'text-quiet' },
}

/** A hold says that the matter is under consideration and nothing else. */
function outcomeText({ rule, outcome }: Check, words: ReturnType<typeof useWords<'nomination'>>): string {
  return rule === 'not_on_hold' && outcome === 'failed' ? words('underConsideration') : words(`outcome.${outcome}`)
}
