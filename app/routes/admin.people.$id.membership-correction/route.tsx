import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CorrectionForm } from '#app/components/people/correction-form.tsx'
import { usePeriod } from '#app/components/people/use-period.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { forbidden, invalid, notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm, typedValues } from '#app/http/read-form.ts'
import { readParams, readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths, withSearch } from '#server/paths.ts'
import { correctionForm, correctionSearch, personParams } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { id } = readParams(params, personParams)
  const { membership: wanted } = readSearch(request, correctionSearch)
  const person = await application.collectives.readPerson(actor, id)
  if (!person.ok) throw person.error.code === 'not_found' ? notFound() : forbidden()
  if (!person.value.can.correct) throw forbidden()
  const membership = person.value.memberships.find(({ membershipId }) => membershipId === wanted)
  if (wanted !== undefined && !membership) throw notFound()

  const { fullName: name } = person.value
  const title = speechFor(request).words(`people.correction.${membership ? 'title' : 'titleNew'}`, { name })
  return { title, id, membership, collectives: await application.collectives.listCollectivesOfWard(actor.wardId) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id: accountId } = readParams(params, personParams)
  const typed = await request.formData()
  const form = await readForm(typed, correctionForm)
  if (!form.ok) return invalid(form.error)

  const { membershipId = null, untilOn = null, isScoring, ...wished } = form.value
  const wish = { ...wished, accountId, membershipId, untilOn, isScoring: isScoring !== undefined }
  const asked = await application.collectives.requestCorrection(actor, wish)
  if (!asked.ok) return refused(asked.error, typedValues(typed))
  return redirect(withSearch(paths.person(accountId), { done: 'asked' }), 303)
}

/** Asks that a membership of the past reads otherwise, with the reason that the second person reads. */
export default function MembershipCorrectionScreen() {
  const words = useWords('people.correction')
  const period = usePeriod()
  const { title, id, membership, collectives } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <PageHeader title={title} lead={words('lead')} />
      {membership && (
        <p>
          <span className="block text-quiet text-sm">{words('now')}</span>
          {period(membership)}
        </p>
      )}
      <CorrectionForm
        accountId={id}
        membership={membership}
        collectives={collectives}
        answer={useActionData<typeof action>()}
      />
    </div>
  )
}
