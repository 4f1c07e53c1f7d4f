import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Eye } from 'lucide-react'
import { useLocale } from 'use-intl'
import { ComputeForm } from '#app/components/nomination/compute-form.tsx'
import { ListsTable } from '#app/components/nomination/lists-table.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import { forbidden, invalid, notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import { subjectKinds } from '#server/domain/scoring/contract.ts'
import { paths } from '#server/paths.ts'
import { computeForm, listsParams } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { slug } = readParams(params, listsParams)
  const overview = await application.nomination.listNominationLists(actor, slug)
  if (!overview.ok) throw overview.error.code === 'not_found' ? notFound() : forbidden()

  return { overview: overview.value, title: speechFor(request).words('nomination.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { slug } = readParams(params, listsParams)
  const form = await readForm(request, computeForm)
  if (!form.ok) return invalid(form.error)
  const campaign = await application.campaigns.findCampaignBySlug(slug)
  if (!campaign) throw notFound()

  const list = await application.nomination.computeNominationList(actor, { campaignId: campaign.id, ...form.value })
  return list.ok ? redirect(paths.nominationList(list.value.id), 303) : refused(list.error)
}

/** The nomination lists of a campaign: what was computed, what would be, and how to ask for one. */
export default function NominationListsPage() {
  const words = useWords('nomination')
  const dates = useDates()
  const locale = useLocale()
  const { campaign, lists, isFrozen, can } = useLoaderData<typeof loader>().overview
  const answer = useActionData<typeof action>()
  const cutOff = dates.moment(campaign.cutOffAt)
  useLiveHint(can.preview ? `restricted:${campaign.slug}` : undefined)
  return (
    <div className="grid gap-6">
      <PageHeader above={campaign.names[locale]} title={words('title')} lead={words('lead')} />
      {isFrozen && <Alert tone="frozen" title={words('lists.frozen')} />}
      <ErrorSummary
        answer={answer}
        labels={{ subjectKind: words('lists.subjectKind'), asOfSeq: words('lists.asOfSeq') }}
      />
      <p>{words('lists.cutOff', { moment: cutOff })}</p>
      <ListsTable lists={lists} cutOff={cutOff} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        {can.preview && <Previews slug={campaign.slug} />}
        {can.compute && <ComputeForm action={paths.nominationLists(campaign.slug)} errors={answer?.errors} />}
      </div>
    </div>
  )
}

function Previews({ slug }: { slug: string }) {
  const words = useWords('nomination')
  return (
    <Card title={words('kind.provisional')}>
      <p className="mb-4 text-quiet">{words('lists.previewLead')}</p>
      <div className="grid gap-3">
        {subjectKinds.map((kind) => (
          <LinkButton key={kind} to={paths.nominationPreview(slug, kind)} tone="secondary" icon={Eye}>
            {words('lists.preview', { subject: words(`subject.${kind}`) })}
          </LinkButton>
        ))}
      </div>
    </Card>
  )
}
