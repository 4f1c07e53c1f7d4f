import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { RoleRequestForm } from '#app/components/people/role-request-form.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { forbidden, invalid, notFound, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm, typedValues } from '#app/http/read-form.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths, withSearch } from '#server/paths.ts'
import { personParams, roleRequestForm } from './form.ts'

export async function loader({ request, params, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const { id } = readParams(params, personParams)
  const person = await application.collectives.readPerson(actor, id)
  if (!person.ok) throw person.error.code === 'not_found' ? notFound() : forbidden()
  if (!person.value.can.askForRole) throw forbidden()

  const { fullName: name } = person.value
  const title = speechFor(request).words('people.ask.title', { name })
  return { title, id, reaches: await application.campaigns.listRoleReaches(actor, id) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, params, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const { id } = readParams(params, personParams)
  const typed = await request.formData()
  const form = await readForm(typed, roleRequestForm)
  if (!form.ok) return invalid(form.error)

  const { role, reach, untilOn, reason } = form.value
  const wish = { accountId: id, role, campaignId: reach, untilOn: untilOn ?? null, reason }
  const asked = await application.identity.requestRole(actor, wish)
  if (!asked.ok) return refused(asked.error, typedValues(typed))
  return redirect(withSearch(paths.person(id), { done: 'asked' }), 303)
}

/** Asks for a role for somebody, with the reason that the second person reads. */
export default function RoleRequestScreen() {
  const words = useWords('people.ask')
  const { title, id, reaches } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <PageHeader title={title} lead={words('lead')} />
      <RoleRequestForm accountId={id} reaches={reaches} answer={useActionData<typeof action>()} />
    </div>
  )
}
