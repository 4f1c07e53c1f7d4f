import { Link } from '@remix-run/react'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'

/** A number of points. Every points figure is a link that opens its lines, wherever the reader may see them. */
export function Points({ value, to }: { value: number; to?: string | undefined }) {
  const words = useWords('common')
  const numbers = useNumbers()
  const text = (
    <>
      <span className="font-semibold">{numbers.number(value)}</span> {words('pointsUnit')}
    </>
  )
  return to === undefined ? (
    <span className="tabular whitespace-nowrap">{text}</span>
  ) : (
    <Link
      to={to}
      className="tabular whitespace-nowrap underline decoration-action-ink underline-offset-4 hover:text-action-ink hover:decoration-2"
    >
      {text}
    </Link>
  )
}
