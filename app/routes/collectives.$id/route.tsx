import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChartNoAxesColumn, LogOut, QrCode } from 'lucide-react'
import { CollectiveFactsCard } from '#app/components/collectives/collective-facts.tsx'
import { MembersTable } from '#app/components/collectives/members-table.tsx'
import { WaitingList } from '#app/components/collectives/waiting-list.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { Pagination } from '#app/components/ui/pagination.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams, readSearch } from '#app/http/read-params.ts'
import { paths, withSearch } from '#server/paths.ts'
import { collectiveParams, collectiveSearch } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { id } = readParams(params, collectiveParams)
  const { after, done } = readSearch(request, collectiveSearch)
  const screen = await application.collectives.readCollective(actor, { id, after })
  if (!screen) throw notFound()

  const campaign = await application.campaigns.findCurrentCampaign(actor.wardId)
  return {
    title: screen.collective.name,
    screen,
    done,
    isPaged: after !== undefined,
    slug: campaign?.slug,
    own: actor.accountId,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** A collective for its own people: what it is, who belongs to it, and what its leads do. */
export default function CollectiveScreen() {
  const words = useWords('collective')
  const kinds = useWords('board.kinds')
  const { screen, done, isPaged, slug, own } = useLoaderData<typeof loader>()
  const { collective, counts, leads, members, next, waiting, can } = screen
  const path = paths.collective(collective.id)
  return (
    <div className="grid gap-6">
      <PageHeader
        above={kinds(collective.kind)}
        title={collective.name}
        lead={`${words('members', { count: counts.members })}. ${words('membersLead', { scoring: counts.scoring })}`}
        actions={
          can.manage && (
            <LinkButton to={paths.joining(collective.id)} icon={QrCode}>
              {words('joining')}
            </LinkButton>
          )
        }
      />
      {done && <Alert tone="success" title={words(`done.${done}`)} live />}
      {waiting.length > 0 && <WaitingList collectiveId={collective.id} waiting={waiting} />}
      <CollectiveFactsCard collective={collective} leads={leads} />
      <MembersTable collectiveId={collective.id} members={members} canManage={can.manage} />
      <Pagination
        first={isPaged ? path : undefined}
        next={next === null ? undefined : withSearch(path, { after: next })}
      />
      <Onwards collectiveId={collective.id} slug={slug} leavingAs={can.leave ? own : undefined} />
    </div>
  )
}

type OnwardsProps = { collectiveId: string; slug: string | undefined; leavingAs: string | undefined }

function Onwards({ collectiveId, slug, leavingAs }: OnwardsProps) {
  const words = useWords('collective')
  return (
    <div data-screen-only className="flex flex-wrap gap-3">
      {slug && (
        <LinkButton to={paths.collectiveLines(slug, collectiveId)} tone="secondary" icon={ChartNoAxesColumn}>
          {words('points')}
        </LinkButton>
      )}
      {leavingAs && (
        <LinkButton to={paths.memberEnding(collectiveId, leavingAs)} tone="quiet" icon={LogOut}>
          {words('leave')}
        </LinkButton>
      )}
    </div>
  )
}
