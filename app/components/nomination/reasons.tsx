import { Link } from '@remix-run/react'
import { ChevronDown } from 'lucide-react'
import { useWords } from '#app/components/words/use-words.ts'
import type { CandidateRow } from '#server/domain/nomination/index.ts'
import { CheckList } from './check-list.tsx'

/** The reasons of one row: folded where the page has them, a link that asks for them where it has not. */
export function Reasons({ row, isOpen, path }: { row: CandidateRow; isOpen: boolean; path: string }) {
  const words = useWords('nomination')
  const label = words('whyOf', { name: row.name })
  if (row.checks.length === 0) {
    return (
      <Link
        to={path}
        preventScrollReset
        aria-label={label}
        data-screen-only
        className="text-link inline-flex min-h-touch items-center text-sm"
      >
        {words('why')}
      </Link>
    )
  }
  return (
    <details open={isOpen} className="group">
      <summary aria-label={label} className="inline-flex min-h-touch items-center gap-1 text-action-ink text-sm">
        {words('why')}
        <ChevronDown aria-hidden className="size-4 group-open:rotate-180" />
      </summary>
      <div className="border-line border-t py-3">
        <CheckList checks={row.checks} label={label} />
      </div>
    </details>
  )
}
