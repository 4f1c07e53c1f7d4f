import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { requestParams } from '#app/routes/collectives.$id/form.ts'
import { paths, withSearch } from '#server/paths.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { id, requestId } = readParams(params, requestParams)
  const screen = await application.collectives.readCollective(actor, { id })
  const waits = screen?.waiting.find((one) => one.id === requestId)
  if (!screen || !waits) throw notFound()

  const title = speechFor(request).words('collective.waiting.declineTitle')
  return { title, id, name: waits.name, collectiveName: screen.collective.name }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id: collectiveId, requestId } = readParams(params, requestParams)
  const decided = await application.collectives.decideJoinRequest(actor, {
    collectiveId,
    requestId,
    outcome: 'declined',
  })
  if (!decided.ok) return decided.error.code === 'not_found' ? gone(collectiveId) : refused(decided.error)
  return redirect(withSearch(paths.collective(collectiveId), { done: 'declined' }), { status: 303 })
}

/** Somebody else has answered: the list says how it stands now. */
function gone(collectiveId: string) {
  return redirect(paths.collective(collectiveId), { status: 303 })
}

/** Does not let somebody in who waits. */
export default function DecliningScreen() {
  const words = useWords('collective.waiting')
  const { title, id, name, collectiveName } = useLoaderData<typeof loader>()
  return (
    <AskOnceMore
      above={collectiveName}
      title={title}
      lead={words('lead', { name })}
      send={words('declineOne', { name })}
      back={paths.collective(id)}
      answer={useActionData<typeof action>()}
    />
  )
}
