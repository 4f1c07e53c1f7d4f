import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { Save } from 'lucide-react'
import { PreferenceGroups } from '#app/components/notices/preference-groups.tsx'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { readSearch } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths, withSearch } from '#server/paths.ts'
import { preferencesForm, preferencesSearch } from './form.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { done } = readSearch(request, preferencesSearch)
  const { preferences, mail } = await context.application.notices.readNoticePreferences(actor)
  return { title: speechFor(request).words('notice.preferences.title'), preferences, mail, done }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const form = await readForm(request, preferencesForm)
  if (!form.ok) return invalid(form.error)

  const set = await context.application.notices.setNoticePreferences(actor, form.value.wanted)
  if (!set.ok) return refused(set.error)
  return redirect(withSearch(paths.noticePreferences, { done: 'saved' }), { status: 303 })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** What one is told, on the page and by mail. Letters link here: it is the way out of them. */
export default function NoticePreferencesScreen() {
  const words = useWords('notice.preferences')
  const { preferences, mail, done } = useLoaderData<typeof loader>()
  return (
    <Form method="post" className="grid max-w-prose gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {done && <Alert tone="success" title={words('saved')} live />}
      {mail === 'off' && <Alert tone="info" title={words('mailOff')} />}
      {mail === 'no_address' && <Alert tone="info" title={words('noAddress')} />}
      <PreferenceGroups preferences={preferences} />
      <div>
        <Button icon={Save}>{words('save')}</Button>
      </div>
    </Form>
  )
}
