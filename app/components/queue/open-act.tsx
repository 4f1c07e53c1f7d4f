import { useEffect, useRef } from 'react'
import type { QueueAct } from '#server/domain/assistance/index.ts'
import { ActEvidence } from './act-evidence.tsx'
import { ActFacts } from './act-facts.tsx'

/** The act in the middle. When another one opens, its beginning comes into view: on a phone one stands far below it. */
export function OpenAct({ act }: { act: QueueAct }) {
  const top = useRef<HTMLDivElement>(null)
  const shown = useRef(act.act.id)
  useEffect(() => {
    if (shown.current === act.act.id) return
    shown.current = act.act.id
    if ((top.current?.getBoundingClientRect().top ?? 0) < 0) top.current?.scrollIntoView({ block: 'start' })
  }, [act.act.id])

  return (
    <div ref={top} className="grid min-w-0 scroll-mt-4 gap-5">
      <ActEvidence act={act} />
      <ActFacts act={act} />
    </div>
  )
}
