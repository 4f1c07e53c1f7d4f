import { type MutableRefObject, useEffect, useRef } from 'react'
import { useLocale } from 'use-intl'
import { useDates } from '#app/components/words/use-words.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'
import { ActEvidence } from './act-evidence.tsx'
import { ActFacts } from './act-facts.tsx'

export type OpenActProps = { act: QueueAct; takesFocus: MutableRefObject<boolean> }

/**
 * The act in the middle. When another one opens, its beginning comes into view (on a phone one stands far below it),
 * and after a decision or a key it takes the focus, so that it is read out and the next Tab goes on from here.
 */
export function OpenAct({ act, takesFocus }: OpenActProps) {
  const dates = useDates()
  const locale = useLocale()
  const top = useRef<HTMLElement>(null)
  const shown = useRef(act.act.id)
  useEffect(() => {
    if (shown.current === act.act.id) return
    shown.current = act.act.id
    if (takesFocus.current) top.current?.focus({ preventScroll: true })
    takesFocus.current = false
    if ((top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView({ block: 'start' })
  }, [act.act.id, takesFocus])

  return (
    <section
      ref={top}
      tabIndex={-1}
      aria-label={`${act.service[locale]}, ${dates.moment(act.act.occurredAt)}`}
      className="grid min-w-0 scroll-mt-4 gap-5"
    >
      <ActEvidence act={act} />
      <ActFacts act={act} />
    </section>
  )
}
