import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import { classNames } from './class-names.ts'

/**
 * A table that scrolls sideways in its own frame, keeps its head in view and prints whole. The caption names it; with
 * `captionShown` false it is only read out, where a heading stands above already.
 */
export function Table({ caption, captionShown = true, whole = false, head, children }: TableProps) {
  const words = useWords('common')
  return (
    <section
      data-scroller
      // A frame that scrolls must be reachable by keyboard.
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      aria-label={words('table.scroll', { caption })}
      className={classNames(
        'relative overflow-auto rounded-card border border-line bg-surface',
        !whole && 'max-h-[80dvh]',
      )}
    >
      <table className="w-full border-collapse text-left">
        <caption className={captionShown ? 'px-3 pt-3 pb-2 text-left font-semibold' : 'sr-only'}>{caption}</caption>
        <thead className="sticky top-0 z-10 bg-surface text-quiet text-sm shadow-[0_1px_0_var(--edge)]">{head}</thead>
        <tbody className="[&>tr]:border-line [&>tr]:border-t">{children}</tbody>
      </table>
    </section>
  )
}

export type TableProps = {
  caption: string
  captionShown?: boolean
  /** Stands in its full height, for a page that is about this one table. */
  whole?: boolean
  head: ReactNode
  children: ReactNode
}

/** A head cell; `numeric` sets it right, above its figures. */
export function HeadCell({
  numeric = false,
  className,
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean }) {
  return (
    <th scope="col" {...rest} className={classNames('px-3 py-2.5 font-semibold', numeric && 'text-right', className)} />
  )
}

/** A cell; figures stand right with digits of one width. */
export function Cell({
  numeric = false,
  className,
  ...rest
}: TdHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={classNames('px-3 py-2.5 align-top', numeric ? 'tabular text-right' : 'min-w-40', className)}
    />
  )
}
