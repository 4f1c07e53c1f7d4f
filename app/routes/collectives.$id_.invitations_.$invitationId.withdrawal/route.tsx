import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { loadJoining } from '#app/routes/collectives.$id_.join/load-joining.ts'
import { paths } from '#server/paths.ts'

const invitationParams = z.object({ id: z.guid(), invitationId: z.guid() })

export async function loader(args: LoaderFunctionArgs) {
  const { collective, invitations } = await loadJoining(args)
  const { invitationId } = readParams(args.params, invitationParams)
  if (!invitations.some(({ id }) => id === invitationId)) throw notFound()

  return { title: speechFor(args.request).words('joining.invitation.withdrawTitle'), collective }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id: collectiveId, invitationId } = readParams(params, invitationParams)
  const withdrawn = await application.collectives.withdrawInvitation(actor, { collectiveId, invitationId })
  return withdrawn.ok ? redirect(paths.joining(collectiveId), { status: 303 }) : refused(withdrawn.error)
}

/** Takes a link back that was not used yet. */
export default function InvitationWithdrawalScreen() {
  const words = useWords('joining.invitation')
  const { title, collective } = useLoaderData<typeof loader>()
  return (
    <AskOnceMore
      above={collective.name}
      title={title}
      lead={words('withdrawHint')}
      send={words('withdraw')}
      back={paths.joining(collective.id)}
      answer={useActionData<typeof action>()}
    />
  )
}
