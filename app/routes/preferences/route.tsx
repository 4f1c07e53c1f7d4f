import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { PreferenceForms } from '#app/components/layout/preference-forms.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { chosenPreferences, preferencesCookie } from '#app/http/preferences.ts'
import { readForm } from '#app/http/read-form.ts'
import { speechFor } from '#app/http/speech.ts'
import { ownPath, paths } from '#server/paths.ts'
import { preferencesForm } from './form.ts'

export function loader({ request }: LoaderFunctionArgs) {
  return { title: speechFor(request).words('common.preferences.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** Remembers a choice on this device; needs nobody to be signed in. */
export async function action({ request }: Pick<ActionFunctionArgs, 'request'>) {
  const form = await readForm(request, preferencesForm)
  if (!form.ok) return invalid(form.error)

  const { returnTo, locale, theme, type } = form.value
  const before = chosenPreferences(request)
  const remembered = { locale: locale ?? before.locale, theme: theme ?? before.theme, type: type ?? before.type }
  return redirect(ownPath(returnTo, paths.preferences), {
    status: 303,
    headers: { 'Set-Cookie': preferencesCookie(remembered) },
  })
}

export default function PreferencesScreen() {
  const words = useWords('common.preferences')
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      <Card>
        <PreferenceForms />
      </Card>
    </div>
  )
}
