import { useLocale } from 'use-intl'
import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { ProgressScreen } from '#server/domain/standings/index.ts'
import { paths } from '#server/paths.ts'

type Hero = { progress: ProgressScreen; canRecord: boolean }

/** What the campaign is, when, and how far along: calm and proud, no ornament. */
export function CampaignHero({ progress, canRecord }: Hero) {
  const words = useWords('campaign')
  const common = useWords('common')
  const locale = useLocale()
  const { campaign } = progress
  return (
    <div className="grid gap-5">
      <div className="border-action border-l-4 pl-4 sm:pl-6">
        <p className="font-medium text-quiet text-sm">{words('above', { place: common('place') })}</p>
        <h1 className="mt-1 max-w-[46rem] text-xl sm:text-3xl">{campaign.names[locale]}</h1>
        <p className="mt-3 max-w-prose sm:text-lg">{words('lead')}</p>
        <div data-screen-only className="mt-5 flex flex-wrap gap-3">
          <LinkButton to={paths.board(campaign.slug, 'collectives')}>{words('toBoard')}</LinkButton>
          {canRecord && (
            <LinkButton to={paths.record} tone="secondary">
              {words('toRecord')}
            </LinkButton>
          )}
        </div>
      </div>
      <CampaignDays progress={progress} />
      {campaign.isDemo && (
        <Alert tone="info" title={words('demo')}>
          {words('demoLead', { days: campaign.shiftedDays })}
        </Alert>
      )}
    </div>
  )
}

/** One square for each day of the campaign, those that have passed filled. */
function CampaignDays({ progress: { campaign, day } }: Pick<Hero, 'progress'>) {
  const words = useWords('campaign')
  const dates = useDates()
  const isOver = campaign.state === 'closed' || campaign.state === 'finalised'
  const now = isOver
    ? words('over', { day: dates.day(campaign.endsOn) })
    : day.day === 0
      ? words('notStarted', { day: dates.day(campaign.startsOn) })
      : words('day', day)
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold text-lg">{now}</span>
        <span className="tabular text-quiet">
          {words('dates', { from: dates.day(campaign.startsOn), until: dates.day(campaign.endsOn) })}
        </span>
      </p>
      <svg aria-hidden viewBox={`0 0 ${day.of * 10} 10`} preserveAspectRatio="none" className="h-4 w-full">
        {Array.from({ length: day.of }, (_, index) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a day is its number
            key={index}
            x={index * 10 + 0.75}
            width="8.5"
            height="10"
            className={index < day.day ? 'fill-action' : 'fill-line'}
          />
        ))}
      </svg>
    </div>
  )
}
