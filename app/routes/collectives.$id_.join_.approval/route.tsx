import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { collectiveParams } from '#app/routes/collectives.$id/form.ts'
import { loadJoining } from '#app/routes/collectives.$id_.join/load-joining.ts'
import { paths } from '#server/paths.ts'

const approvalForm = z.object({ whoDecides: z.enum(['leads', 'code']) })

export async function loader(args: LoaderFunctionArgs) {
  const { collective, needsApproval } = await loadJoining(args)
  const { words } = speechFor(args.request)
  const title = words(needsApproval ? 'joining.sheet.letInTitle' : 'joining.sheet.approveTitle')
  return { title, collective, needsApproval }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id: collectiveId } = readParams(params, collectiveParams)
  const form = await readForm(request, approvalForm)
  if (!form.ok) return invalid(form.error)

  const change = { kind: 'approval', needsApproval: form.value.whoDecides === 'leads' } as const
  const changed = await application.collectives.changeJoinCode(actor, { collectiveId, change })
  return changed.ok ? redirect(paths.joining(collectiveId), { status: 303 }) : refused(changed.error)
}

/** Whether a lead decides about each person, or whoever has the code comes in. */
export default function ApprovalScreen() {
  const words = useWords('joining.sheet')
  const { title, collective, needsApproval } = useLoaderData<typeof loader>()
  return (
    <AskOnceMore
      above={collective.name}
      title={title}
      lead={words('approvalHint')}
      send={words(needsApproval ? 'letIn' : 'approve')}
      back={paths.joining(collective.id)}
      answer={useActionData<typeof action>()}
      fields={<input type="hidden" name="whoDecides" value={needsApproval ? 'code' : 'leads'} />}
    />
  )
}
