import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Flag } from 'lucide-react'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** The front door leads to the campaign that is running, or was last. */
export async function loader({ context: { application, viewer } }: LoaderFunctionArgs) {
  const campaign = await application.campaigns.findCurrentCampaign(viewer.actor?.wardId)
  if (campaign) throw redirect(paths.campaign(campaign.slug))

  return null
}

export default function HomeScreen() {
  const words = useWords()
  return (
    <div className="grid gap-6">
      <PageHeader title={words('common.product')} lead={words('common.tagline')} above={words('common.place')} />
      <EmptyState icon={Flag} title={words('campaign.none')}>
        {words('campaign.noneLead')}
      </EmptyState>
    </div>
  )
}
