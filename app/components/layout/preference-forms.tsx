import { useLocation } from '@remix-run/react'
import { CaseSensitive, Contrast, Languages, type LucideIcon } from 'lucide-react'
import { classNames } from '#app/components/ui/class-names.ts'
import { useWords } from '#app/components/words/use-words.ts'
import { type Preferences, themes, typeSizes } from '#app/http/preferences.ts'
import { locales } from '#server/domain/identity/contract.ts'
import { paths } from '#server/paths.ts'
import { useSurroundings } from './surroundings.tsx'

/**
 * Language, background and type size of this device. Plain forms that load the whole page anew: another language
 * brings another set of words, and it works before and without JavaScript.
 */
export function PreferenceForms() {
  const words = useWords('common.preferences')
  const { preferences } = useSurroundings()
  return (
    <div className="grid gap-5">
      <Choices
        name="locale"
        icon={Languages}
        label={words('language')}
        current={preferences}
        choices={locales.map((value) => ({ value, word: words(`languages.${value}`), lang: value }))}
      />
      <Choices
        name="theme"
        icon={Contrast}
        label={words('theme')}
        current={preferences}
        choices={themes.map((value) => ({ value, word: words(`themes.${value}`) }))}
      />
      <Choices
        name="type"
        icon={CaseSensitive}
        label={words('type')}
        current={preferences}
        choices={typeSizes.map((value) => ({ value, word: words(`types.${value}`) }))}
      />
    </div>
  )
}

function Choices({ name, icon: Icon, label, current, choices }: ChoicesProps) {
  const { pathname, search } = useLocation()
  return (
    <form method="post" action={paths.preferences}>
      <input type="hidden" name="returnTo" value={pathname + search} />
      <fieldset>
        <legend className="mb-1.5 flex items-center gap-2 font-semibold text-sm">
          <Icon aria-hidden className="size-5 text-quiet" />
          {label}
        </legend>
        <div className="flex flex-wrap gap-2">
          {choices.map(({ value, word, lang }) => (
            <button
              key={value}
              type="submit"
              name={name}
              value={value}
              lang={lang}
              aria-pressed={current[name] === value}
              className={choiceLook}
            >
              {word}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  )
}

type ChoicesProps = {
  name: keyof Preferences
  icon: LucideIcon
  label: string
  current: Preferences
  choices: readonly { value: string; word: string; lang?: string }[]
}

const choiceLook = classNames(
  'min-h-touch rounded-control border border-edge bg-surface px-4 font-medium hover:border-ink',
  'aria-pressed:border-action-ink aria-pressed:bg-action-soft aria-pressed:text-action-ink aria-pressed:shadow-[inset_0_0_0_1px_var(--action-ink)]',
)
