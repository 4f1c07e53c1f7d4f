import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { memberParams } from '#app/routes/collectives.$id/form.ts'
import { loadMember } from '#app/routes/collectives.$id_.members.$accountId/load-member.ts'
import { paths, withSearch } from '#server/paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { collective, member, can } = await loadMember(args)
  if (!can.chooseScoring) throw notFound()

  const title = speechFor(args.request).words('collective.member.scoringTitle', { name: member.name })
  return { title, collective, accountId: member.accountId }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id: collectiveId, accountId } = readParams(params, memberParams)
  const chosen = await application.collectives.chooseScoringCollective(actor, { collectiveId, accountId })
  if (!chosen.ok) return refused(chosen.error)
  return redirect(withSearch(paths.collective(collectiveId), { done: 'scoring' }), { status: 303 })
}

/** The office says which of a person's collectives is credited from now on. */
export default function ScoringScreen() {
  const words = useWords('collective.member')
  const { title, collective, accountId } = useLoaderData<typeof loader>()
  return (
    <AskOnceMore
      above={collective.name}
      title={title}
      lead={words('scoringHint')}
      send={words('scoring')}
      back={paths.member(collective.id, accountId)}
      answer={useActionData<typeof action>()}
    />
  )
}
