import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { collectiveParams } from '#app/routes/collectives.$id/form.ts'
import { loadJoining } from '#app/routes/collectives.$id_.join/load-joining.ts'
import { paths } from '#server/paths.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { collective, code } = await loadJoining(args)
  const key = code === null ? 'none' : 'renewTitle'
  return { title: speechFor(args.request).words(`joining.sheet.${key}`), collective, isFirst: code === null }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id: collectiveId } = readParams(params, collectiveParams)
  const renewed = await application.collectives.changeJoinCode(actor, { collectiveId, change: { kind: 'renew' } })
  return renewed.ok ? redirect(paths.joining(collectiveId), { status: 303 }) : refused(renewed.error)
}

/** Another code, or the first one. */
export default function RenewCodeScreen() {
  const words = useWords('joining.sheet')
  const { title, collective, isFirst } = useLoaderData<typeof loader>()
  return (
    <AskOnceMore
      above={collective.name}
      title={title}
      lead={words(isFirst ? 'noneLead' : 'renewHint')}
      send={words(isFirst ? 'make' : 'renew')}
      back={paths.joining(collective.id)}
      answer={useActionData<typeof action>()}
    />
  )
}
