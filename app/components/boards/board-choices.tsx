import { Form, useSubmit } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Select } from '#app/components/ui/select.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { useNumbers, useWords } from '#app/components/words/use-words.ts'
import { type Board, boards, type Measure, type SizeBand } from '#server/domain/standings/contract.ts'
import type { BoardScreen } from '#server/domain/standings/index.ts'
import { paths } from '#server/paths.ts'
import { boardPath } from './board-links.ts'

type Choices = Pick<BoardScreen, 'board' | 'measure' | 'measures' | 'scope' | 'brackets'> & {
  slug: string
  official: Measure
  /** `public` where office or auditor look at what outsiders see. */
  view: 'public' | undefined
}

/** Which board: collectives, individuals, individuals on duty. The collectives stand first: they are what is public. */
export function BoardTabs({ slug, board, view }: { slug: string; board: Board; view: 'public' | undefined }) {
  const words = useWords('board')
  const order = ['collectives', ...boards.filter((name) => name !== 'collectives')] as const
  return (
    <Tabs
      label={words('tabsLabel')}
      tabs={order.map((name) => ({
        to: boardPath(slug, name, { view }),
        label: words(`boards.${name}`),
        current: name === board,
      }))}
    />
  )
}

/** Whom to compare: one kind of collective, or all. */
export function BracketTabs({ slug, board, measure, scope, brackets, view, official }: Choices) {
  const words = useWords('board')
  const numbers = useNumbers()
  const kept = { measure: measure === official ? undefined : measure, view }
  const all = { to: boardPath(slug, board, kept), label: words('allKinds'), current: scope.kind === null }
  return (
    <Tabs
      label={words('bracketsLabel')}
      tabs={[
        all,
        ...brackets.map(({ kind, count }) => ({
          to: boardPath(slug, board, { ...kept, kind }),
          label: words(`kinds.${kind}`),
          current: scope.kind === kind,
          count: numbers.number(count),
        })),
      ]}
    />
  )
}

/** What to order by, and which size; a plain form that sends itself where scripts run. */
export function MeasureChoice({ slug, board, measure, measures, scope, brackets, view, official }: Choices) {
  const words = useWords('board')
  const submit = useSubmit()
  const sizes = scope.kind === null ? [] : (brackets.find(({ kind }) => kind === scope.kind)?.sizes ?? [])
  const nameOf = (name: Measure) => {
    const text = words(`measures.${name}`)
    return name === official ? words('officialOption', { measure: text }) : text
  }
  return (
    <Form
      method="get"
      action={paths.board(slug, board)}
      preventScrollReset
      data-screen-only
      className="flex flex-wrap items-end gap-3"
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      {scope.kind !== null && <input type="hidden" name="kind" value={scope.kind} />}
      {view !== undefined && <input type="hidden" name="view" value={view} />}
      <div className="grid grow gap-1 sm:grow-0">
        <label htmlFor="measure" className="font-medium text-sm">
          {words('measureLabel')}
        </label>
        <Select
          id="measure"
          key={measure}
          name="measure"
          defaultValue={measure}
          options={measures.map((value) => ({ value, label: nameOf(value) }))}
        />
      </div>
      {sizes.length > 1 && <SizeChoice sizes={sizes} chosen={scope.size} />}
      <noscript>
        <Button tone="secondary">{words('show')}</Button>
      </noscript>
    </Form>
  )
}

function SizeChoice({ sizes, chosen }: { sizes: readonly SizeBand[]; chosen: SizeBand | null }) {
  const words = useWords('board')
  return (
    <div className="grid grow gap-1 sm:grow-0">
      <label htmlFor="size" className="font-medium text-sm">
        {words('sizesLabel')}
      </label>
      <Select
        id="size"
        key={chosen ?? ''}
        name="size"
        defaultValue={chosen ?? ''}
        prompt={words('allSizes')}
        options={sizes.map((value) => ({ value, label: words(`sizes.${value}`) }))}
      />
    </div>
  )
}
