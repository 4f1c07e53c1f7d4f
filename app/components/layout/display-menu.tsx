import { Settings2 } from 'lucide-react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import { PreferenceForms } from './preference-forms.tsx'

/** The display settings behind one word in the head of the page; opens without JavaScript, closes by itself with it. */
export function DisplayMenu() {
  const words = useWords('common.preferences')
  return (
    <details className="group relative" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary className="flex min-h-touch items-center gap-2 rounded-control px-3 font-medium text-sm hover:bg-sunken group-open:bg-sunken">
        <Settings2 aria-hidden className="size-5 text-quiet" />
        {words('menu')}
      </summary>
      <div className="absolute right-0 z-40 mt-1 w-[min(23rem,calc(100vw-32px))] rounded-card border border-edge bg-surface p-4 shadow-lg">
        <PreferenceForms />
      </div>
    </details>
  )
}

function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>): void {
  if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) currentTarget.open = false
}

function closeOnEscape({ currentTarget, key }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape' || !currentTarget.open) return
  currentTarget.open = false
  currentTarget.querySelector('summary')?.focus()
}
