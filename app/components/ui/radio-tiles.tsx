import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type RadioTile = { value: string; label: ReactNode; note?: ReactNode; icon?: LucideIcon }

export type RadioTilesProps = {
  name: string
  tiles: readonly RadioTile[]
  defaultValue?: string | undefined
  value?: string | undefined
  onChange?: (value: string) => void
  required?: boolean
  /** 1: one below the other. 2: short words, two abreast on the narrowest phone, one with large type. 3: with notes. */
  columns?: 1 | 2 | 3
}

/** Big tiles to tap, one of which counts. They are radio buttons: arrow keys and forms without JavaScript work. */
export function RadioTiles({ name, tiles, defaultValue, value, onChange, required, columns = 2 }: RadioTilesProps) {
  return (
    <div className={classNames('grid gap-2', grids[columns])}>
      {tiles.map((tile) => (
        <label
          key={tile.value}
          className={classNames(tileLook, columns === 1 ? 'flex items-start gap-3' : 'grid content-start gap-2')}
        >
          <span className="flex items-center justify-between gap-2">
            {tile.icon !== undefined && columns > 1 && (
              <tile.icon aria-hidden className="size-7 shrink-0 text-action-ink" strokeWidth={1.75} />
            )}
            <input
              type="radio"
              name={name}
              value={tile.value}
              required={required}
              {...(value === undefined
                ? { defaultChecked: tile.value === defaultValue }
                : { checked: tile.value === value })}
              onChange={onChange && (() => onChange(tile.value))}
              className="size-5 shrink-0 accent-action"
            />
          </span>
          <span className="min-w-0 hyphens-auto leading-snug">
            <span className="block font-medium">{tile.label}</span>
            {tile.note !== undefined && <span className="block text-quiet text-sm">{tile.note}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}

const grids = {
  1: 'grid-cols-1',
  2: 'grid-cols-[repeat(auto-fill,minmax(min(100%,7rem),1fr))]',
  3: 'grid-cols-[repeat(auto-fill,minmax(min(100%,12rem),1fr))]',
} as const

const tileLook = classNames(
  'min-h-touch rounded-control border border-edge bg-surface px-2.5 py-2.5 sm:px-3.5 sm:py-3',
  'hover:border-ink has-checked:border-action-ink has-checked:bg-action-soft has-checked:shadow-[inset_0_0_0_1px_var(--action-ink)]',
  'has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2',
)
