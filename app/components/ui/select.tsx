import { ChevronDown } from 'lucide-react'
import type { SelectHTMLAttributes } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import { classNames } from './class-names.ts'

export type SelectOption = { value: string; label: string; disabled?: boolean; group?: string }

export type SelectProps = SelectHTMLAttributes<HTMLSelectElement> & {
  options: readonly SelectOption[]
  /** The first, empty choice; `true` for the usual words, nothing where the likely choice stands already. */
  prompt?: string | true
}

/** The device's own list: works without JavaScript and is what older phones do best. */
export function Select({ options, prompt, className, ...rest }: SelectProps) {
  const words = useWords('common')
  const groups = [...new Set(options.map((option) => option.group))]

  return (
    <span className={classNames('relative block', className)}>
      <select {...rest} className="control appearance-none pr-12">
        {prompt !== undefined && <option value="">{prompt === true ? words('choosePrompt') : prompt}</option>}
        {groups.map((group) => {
          const inside = options
            .filter((option) => option.group === group)
            .map((option) => <Choice key={option.value} {...option} />)
          return group === undefined ? (
            inside
          ) : (
            <optgroup key={group} label={group}>
              {inside}
            </optgroup>
          )
        })}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-4 size-5 -translate-y-1/2 text-quiet"
      />
    </span>
  )
}

function Choice({ value, label, disabled }: SelectOption) {
  return (
    <option value={value} disabled={disabled}>
      {label}
    </option>
  )
}
