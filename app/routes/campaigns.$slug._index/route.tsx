import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CampaignHero } from '#app/components/campaign/campaign-hero.tsx'
import { Models } from '#app/components/campaign/models.tsx'
import { Stations } from '#app/components/campaign/stations.tsx'
import { TopTen } from '#app/components/campaign/top-ten.tsx'
import { ProgressSections } from '#app/components/progress/progress-sections.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readPreferences } from '#app/http/preferences.ts'
import { readParams } from '#app/http/read-params.ts'
import { paths } from '#server/paths.ts'

const campaignParams = z.object({ slug: z.string().max(80) })

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const { slug } = readParams(params, campaignParams)
  const { standings, campaigns } = application
  const [progress, board] = await Promise.all([
    standings.readProgress(viewer.actor, slug),
    standings.readBoard(viewer.actor, { slug, board: 'collectives', asOutsider: true }),
  ])
  if (!progress || !board) throw notFound()

  const { id, names } = progress.campaign
  const [stations, models, services] = await Promise.all([
    campaigns.listStations(id),
    campaigns.listModels(id),
    campaigns.listServices(id),
  ])
  const canRecord = viewer.actor !== undefined && campaigns.receivesHelp(progress.campaign)
  return {
    ...{ progress, board, stations, models, services, canRecord },
    title: names[readPreferences(request).locale],
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** The campaign for the public: what it is, how far it has come, where to be helped, who leads. */
export default function CampaignPage() {
  const words = useWords('people.changes')
  const { progress, board, stations, models, services, canRecord } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-10">
      <CampaignHero progress={progress} canRecord={canRecord} />
      <TopTen screen={board} />
      <ProgressSections progress={progress} services={services} />
      <Stations stations={stations} />
      <Models models={models} />
      <p>
        <Link to={paths.changes(progress.campaign.slug)} className="text-link inline-flex min-h-touch items-center">
          {words('link')}
        </Link>
      </p>
    </div>
  )
}
