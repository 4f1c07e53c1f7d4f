import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MemberChanges } from '#app/components/collectives/member-changes.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { loadMember } from './load-member.ts'

export async function loader(args: LoaderFunctionArgs) {
  const screen = await loadMember(args)
  return { title: screen.member.name, screen }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** One membership, and what its person, a lead or the office may change about it. */
export default function MemberScreen() {
  const words = useWords('collective')
  const dates = useDates()
  const { screen } = useLoaderData<typeof loader>()
  const { collective, member } = screen
  const position = words(`position.${member.position}`)
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <PageHeader
        above={collective.name}
        title={member.name}
        lead={`${words('member.lead', { position, day: dates.day(member.joinedAt) })} ${words(member.isScoring ? 'member.scoresHere' : 'member.scoresElsewhere')}`}
      />
      <MemberChanges screen={screen} />
    </div>
  )
}
