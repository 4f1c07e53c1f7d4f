import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { memberParams } from '#app/routes/collectives.$id/form.ts'
import { loadMember } from '#app/routes/collectives.$id_.members.$accountId/load-member.ts'
import { paths, withSearch } from '#server/paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { collective, member, isOwn } = await loadMember(args)
  const { words } = speechFor(args.request)
  const title = isOwn
    ? words('collective.member.leaveTitle', { name: collective.name })
    : words('collective.member.endTitle', { name: member.name })
  return { title, collective, isOwn }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id: collectiveId, accountId } = readParams(params, memberParams)
  const ended = await application.collectives.endMembership(actor, { collectiveId, accountId })
  if (!ended.ok) return refused(ended.error)

  // Who has left may not open the collective's screen any more.
  const after =
    accountId === actor.accountId ? paths.more : withSearch(paths.collective(collectiveId), { done: 'ended' })
  return redirect(after, { status: 303 })
}

/** Asks once more before a membership ends. */
export default function EndingScreen() {
  const words = useWords('collective')
  const { title, collective, isOwn } = useLoaderData<typeof loader>()
  return (
    <AskOnceMore
      above={collective.name}
      title={title}
      lead={words('member.endHint')}
      send={words(isOwn ? 'leave' : 'member.end')}
      back={paths.collective(collective.id)}
      answer={useActionData<typeof action>()}
    />
  )
}
