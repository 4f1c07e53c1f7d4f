import { useLocale } from 'use-intl'
import { Alert } from '#app/components/ui/alert.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ProgressScreen } from '#server/domain/standings/index.ts'
import { Breakdown } from './breakdown.tsx'
import { CountedFigures } from './counted-figures.tsx'
import { ReportedFigures } from './reported-figures.tsx'
import { Targets } from './targets.tsx'

type Named = { code: string; names: { vi: string; en: string; de: string } }
type Sections = { progress: ProgressScreen; services: readonly Named[] }

/** How far the campaign has come: counted here, reported elsewhere, and the targets, never mixed. */
export function ProgressSections({ progress, services }: Sections) {
  const words = useWords()
  const locale = useLocale()
  const counts = new Map(progress.services.map(({ code, count }) => [code, count]))
  const countOf = (code: string) => (counts.has(code) ? (counts.get(code) ?? null) : 0)
  const byService = services.map(({ code, names }) => ({ name: names[locale], count: countOf(code) }))
  return (
    <section className="grid gap-5">
      <h2 className="text-2xl">{words('progress.title')}</h2>
      {progress.isFrozen && <Alert tone="frozen" title={words('progress.frozen')} />}
      <CountedFigures indicators={progress.indicators} />
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <ReportedFigures indicators={progress.indicators} />
        <Targets indicators={progress.indicators} />
      </div>
      <div className="grid gap-5 lg:grid-cols-3">
        <Breakdown title={words('progress.services')} cells={byService} />
        <Breakdown
          title={words('progress.byChannel')}
          cells={progress.byChannel.map(({ channel, count }) => ({
            name: words(`standing.channels.${channel}`),
            count,
          }))}
        />
        <Breakdown
          title={words('progress.byGroup')}
          cells={progress.byGroup.map(({ group, count }) => ({ name: words(`standing.groups.${group}`), count }))}
        />
      </div>
    </section>
  )
}
