import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Pencil } from 'lucide-react'
import { useLocale } from 'use-intl'
import { z } from 'zod'
import { ActFacts } from '#app/components/act/act-facts.tsx'
import { ActHistory } from '#app/components/act/act-history.tsx'
import { ActOutcome } from '#app/components/act/act-outcome.tsx'
import { ActPhotos } from '#app/components/act/act-photos.tsx'
import { ActPoints } from '#app/components/act/act-points.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { StateBadge } from '#app/components/ui/badge.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import type { AssistanceDetail } from '#server/domain/assistance/index.ts'
import { paths } from '#server/paths.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, z.object({ id: z.uuid().toLowerCase() }))
  const act = await context.application.assistance.readAssistance(actor, id)
  if (!act) throw notFound()

  return { title: speechFor(request).words('act.title'), act }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** One act: what was said, its photos, what became of it and what it earned. */
export default function AssistanceScreen() {
  const { act } = useLoaderData<typeof loader>()
  useLiveHint(act.isOwn ? 'mine' : undefined)
  const words = useWords('act')
  const locale = useLocale()
  return (
    <div className="grid gap-6">
      <PageHeader
        above={act.isOwn ? <LinkToOwnWork /> : words('title')}
        title={act.service[locale]}
        lead={<StateBadge state={act.state} />}
        actions={<Actions act={act} />}
      />
      {act.awaitsPhoto && (
        <Alert tone="warning" title={words('awaitsPhoto')}>
          <p>{words('awaitsPhotoLead')}</p>
        </Alert>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          <Card>
            <ActFacts act={act} />
          </Card>
          <Card title={words('fact.photos')}>
            <ActPhotos photos={act.photos} />
          </Card>
        </div>
        <div className="grid gap-6">
          <ActOutcome act={act} />
          <Card title={words('points')}>
            <ActPoints act={act} />
          </Card>
          <Card title={words('history')}>
            <ActHistory act={act} />
          </Card>
        </div>
      </div>
    </div>
  )
}

function LinkToOwnWork() {
  const words = useWords('navigation')
  return (
    <Link to={paths.myWork} className="text-link">
      {words('myWork')}
    </Link>
  )
}

function Actions({ act: { id, can } }: { act: AssistanceDetail }) {
  const words = useWords('act')
  const common = useWords('common.action')
  return (
    <>
      {can.edit && (
        <LinkButton to={paths.assistanceEdit(id)} icon={Pencil} tone="secondary">
          {common('edit')}
        </LinkButton>
      )}
      {can.withdraw && (
        <LinkButton to={paths.assistanceWithdrawal(id)} tone="quiet">
          {common('withdraw')}
        </LinkButton>
      )}
      {can.reverse && (
        <LinkButton to={paths.reversal(id)} tone="secondary">
          {words('reverse')}
        </LinkButton>
      )}
    </>
  )
}
