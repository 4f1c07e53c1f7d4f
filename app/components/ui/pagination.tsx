import { ArrowRight, ArrowUp } from 'lucide-react'
import { useWords } from '#app/components/words/use-words.ts'
import { LinkButton } from './button.tsx'

/** Onwards through a long list by cursor, and back to its beginning; a list on one page shows nothing. */
export function Pagination({ first, next }: { first?: string | undefined; next?: string | undefined }) {
  const words = useWords('common.pages')
  if (first === undefined && next === undefined) return null

  return (
    <nav aria-label={words('label')} className="flex flex-wrap justify-between gap-3">
      {first === undefined ? (
        <span />
      ) : (
        <LinkButton to={first} tone="secondary" icon={ArrowUp}>
          {words('first')}
        </LinkButton>
      )}
      {next !== undefined && (
        <LinkButton to={next} tone="secondary" icon={ArrowRight}>
          {words('next')}
        </LinkButton>
      )}
    </nav>
  )
}
