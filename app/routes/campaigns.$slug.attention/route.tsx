import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Backlog } from '#app/components/attention/backlog.tsx'
import { MovedRows } from '#app/components/attention/moved-rows.tsx'
import { QuietCollectives } from '#app/components/attention/quiet-collectives.tsx'
import { ThinlyVerified } from '#app/components/attention/thinly-verified.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readPreferences } from '#app/http/preferences.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'

const attentionParams = z.object({ slug: z.string().max(80) })

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { slug } = readParams(params, attentionParams)
  const attention = await application.standings.readAttention(actor, slug)
  if (!attention.ok) throw notFound()

  const { campaign, ...rest } = attention.value
  return {
    title: speechFor(request).words('attention.title'),
    campaignName: campaign.names[readPreferences(request).locale],
    verifyWithinDays: campaign.deadlines.verifyWithinDays,
    ...rest,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** The campaign office's first look of the day. */
export default function AttentionScreen() {
  const words = useWords('attention')
  const { campaignName, verifyWithinDays, backlog, forecast, quiet, thinlyVerified, moved } =
    useLoaderData<typeof loader>()
  return (
    <div className="grid gap-6">
      <PageHeader title={words('title')} lead={words('lead')} above={campaignName} />
      {moved && <MovedRows rows={moved} />}
      <Backlog backlog={backlog} forecast={forecast} verifyWithinDays={verifyWithinDays} />
      <ThinlyVerified {...thinlyVerified} />
      <QuietCollectives {...quiet} />
    </div>
  )
}
