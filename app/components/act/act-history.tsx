import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { AssistanceDetail } from '#server/domain/assistance/index.ts'
import { type ActEvent, actEvents, type ChangedField, isChangedField } from './act-events.ts'

/** What became of an act, newest first, with the reason of every decision. */
export function ActHistory({ act }: { act: Pick<AssistanceDetail, 'history' | 'appeal'> }) {
  const words = useWords('act')
  const dates = useDates()
  return (
    <ol className="grid gap-3">
      {actEvents(act).map((event) => (
        <li key={event.key} className="grid gap-0.5 border-line border-l-2 pl-4">
          <span className="font-medium">{eventWords(event, words)}</span>
          {event.reason && <span>{words(`reason.${event.reason}`)}</span>}
          {event.note && <span className="whitespace-pre-line">{event.note}</span>}
          <span className="text-quiet text-sm">{dates.moment(event.at)}</span>
        </li>
      ))}
    </ol>
  )
}

function eventWords({ what, changed }: ActEvent, words: ReturnType<typeof useWords<'act'>>): string {
  if (what !== 'edited') return words(`event.${what}`)
  const fields: ChangedField[] = changed.filter(isChangedField)
  return words('event.edited', { fields: fields.map((field) => words(`field.${field}`)).join(', ') })
}
