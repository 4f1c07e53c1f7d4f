import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CircleCheck, Plus } from 'lucide-react'
import { z } from 'zod'
import { StateBadge } from '#app/components/ui/badge.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import { paths } from '#server/paths.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, z.object({ id: z.uuid().toLowerCase() }))
  const act = await context.application.assistance.readAssistance(actor, id)
  if (!act?.isOwn) throw notFound()

  const { locale, words } = speechFor(request)
  return { title: words('record.sent.title'), id, state: act.state, points: act.points, service: act.service[locale] }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** After sending: that it arrived and what comes next; while the page is open it also tells the result. */
export default function SentScreen() {
  useLiveHint('mine')
  const words = useWords('record.sent')
  const { id, state, points, service } = useLoaderData<typeof loader>()
  const isAccepted = state === 'accepted'
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <Card className="grid justify-items-center gap-4 py-10 text-center">
        <CircleCheck aria-hidden className="size-16 text-success" strokeWidth={1.5} />
        <h1 className="text-2xl">{words(isAccepted ? 'accepted' : 'title')}</h1>
        <p className="font-medium">{service}</p>
        <StateBadge state={state} />
        <p role="status" className="max-w-prose text-quiet">
          {isAccepted ? words('acceptedLead', { points }) : words('lead')}
        </p>
      </Card>
      <div className="grid gap-3">
        <LinkButton to={paths.record} icon={Plus} wide>
          {words('another')}
        </LinkButton>
        <LinkButton to={paths.assistance(id)} tone="secondary" wide>
          {words('open')}
        </LinkButton>
      </div>
    </div>
  )
}
