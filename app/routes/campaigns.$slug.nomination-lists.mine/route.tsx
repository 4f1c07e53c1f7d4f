import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale } from 'use-intl'
import { z } from 'zod'
import { OwnReasonsCard } from '#app/components/nomination/own-reasons-card.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'

const ownParams = z.object({ slug: z.string().min(1).max(80) })

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { slug } = readParams(params, ownParams)
  const own = await application.nomination.readOwnReasons(actor, slug)
  if (!own.ok) throw notFound()

  return { own: own.value, title: speechFor(request).words('nomination.mine.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** Why oneself, or the collective one leads, is or is not on the list. */
export default function OwnNominationPage() {
  const { own } = useLoaderData<typeof loader>()
  const words = useWords('nomination.mine')
  const locale = useLocale()
  useLiveHint('mine')
  return (
    <div className="grid max-w-4xl gap-6">
      <PageHeader above={own.campaign.names[locale]} title={words('title')} lead={words('lead')} />
      {!own.isPublished && <Alert tone="info" title={words('draft')} />}
      {own.reasons.map((reasons) => (
        <OwnReasonsCard key={reasons.subjectId} reasons={reasons} slug={own.campaign.slug} />
      ))}
    </div>
  )
}
