import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { MadeInvitation } from '#app/components/joining/made-invitation.tsx'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { qrShape } from '#app/http/qr-shape.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { collectiveParams } from '#app/routes/collectives.$id/form.ts'
import { loadJoining } from '#app/routes/collectives.$id_.join/load-joining.ts'
import { paths } from '#server/paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { collective } = await loadJoining(args)
  return { title: speechFor(args.request).words('joining.invitation.title'), collective }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.title)

/** Makes an invitation and shows its link in this answer alone. */
export async function action({ params, context: { application, viewer, origin } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id: collectiveId } = readParams(params, collectiveParams)
  const invited = await application.collectives.inviteMember(actor, { collectiveId })
  if (!invited.ok) return refused(invited.error)

  const link = origin + paths.invitation(invited.value.token)
  const made = { link, qr: qrShape(link), expiresAt: invited.value.expiresAt }
  return data({ made }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function InvitationsScreen() {
  const words = useWords('joining.invitation')
  const { title, collective } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'made' in answer) return <MadeInvitation collective={collective} {...answer.made} />

  return (
    <AskOnceMore
      above={collective.name}
      title={title}
      lead={words('lead')}
      send={words('make')}
      back={paths.joining(collective.id)}
      answer={answer}
    />
  )
}
