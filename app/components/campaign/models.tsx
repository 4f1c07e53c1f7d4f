import { useLocale } from 'use-intl'
import { useWords } from '#app/components/words/use-words.ts'

type Model = { code: string; names: { vi: string; en: string; de: string } }

/** The campaign's ways of working. */
export function Models({ models }: { models: readonly Model[] }) {
  const words = useWords('campaign')
  const locale = useLocale()
  if (models.length === 0) return null

  return (
    <section className="grid gap-3">
      <div>
        <h2 className="text-2xl">{words('models')}</h2>
        <p className="text-quiet">{words('modelsLead')}</p>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2">
        {models.map(({ code, names }) => (
          <li key={code} className="border-edge border-l-4 bg-surface px-4 py-3 font-semibold">
            {names[locale]}
          </li>
        ))}
      </ul>
    </section>
  )
}
