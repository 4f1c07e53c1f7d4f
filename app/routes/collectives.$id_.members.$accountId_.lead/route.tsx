import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { AskOnceMore } from '#app/components/ui/ask-once-more.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid, notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { memberParams } from '#app/routes/collectives.$id/form.ts'
import { loadMember } from '#app/routes/collectives.$id_.members.$accountId/load-member.ts'
import { membershipPositions } from '#server/domain/collectives/contract.ts'
import { paths, withSearch } from '#server/paths.ts'

/** What the member shall be; said in the form, so that two who press at once mean the same. */
const positionForm = z.object({ position: z.enum(membershipPositions) })

export async function loader(args: LoaderFunctionArgs) {
  const { collective, member, can } = await loadMember(args)
  if (!can.nameLead) throw notFound()

  const { words } = speechFor(args.request)
  const key = member.position === 'lead' ? 'endLeadTitle' : 'nameLeadTitle'
  return { title: words(`collective.member.${key}`, { name: member.name }), collective, member }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id: collectiveId, accountId } = readParams(params, memberParams)
  const form = await readForm(request, positionForm)
  if (!form.ok) return invalid(form.error)

  const isLead = form.value.position === 'lead'
  const named = await application.collectives.nameLead(actor, { collectiveId, accountId, isLead })
  if (!named.ok) return refused(named.error)
  const done = isLead ? 'lead_named' : 'lead_ended'
  return redirect(withSearch(paths.collective(collectiveId), { done }), { status: 303 })
}

/** Makes a member a lead, or a lead a member. */
export default function LeadScreen() {
  const words = useWords('collective.member')
  const { title, collective, member } = useLoaderData<typeof loader>()
  const isLead = member.position === 'lead'
  return (
    <AskOnceMore
      above={collective.name}
      title={title}
      lead={words(isLead ? 'endLeadHint' : 'nameLeadHint')}
      send={words(isLead ? 'endLead' : 'nameLead')}
      back={paths.member(collective.id, member.accountId)}
      answer={useActionData<typeof action>()}
      fields={<input type="hidden" name="position" value={isLead ? 'member' : 'lead'} />}
    />
  )
}
