import { useNavigation } from '@remix-run/react'
import { useWords } from '#app/components/words/use-words.ts'

/** Says that the next screen is on its way. Appears after a third of a second: quick answers should not flicker. */
export function PendingBar() {
  const words = useWords('common')
  const isPending = useNavigation().state !== 'idle'
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-0 z-40 print:hidden">
      {isPending && (
        <p className="pending-bar mx-auto w-fit rounded-b-control bg-ink px-4 py-1 text-sm text-surface">
          {words('loading')}
        </p>
      )}
    </div>
  )
}
