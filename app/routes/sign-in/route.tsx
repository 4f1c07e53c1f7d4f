import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { LogIn } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { readSearch } from '#app/http/read-params.ts'
import { readReturnTo } from '#app/http/return-to.ts'
import { readBrowserMark } from '#app/http/session-cookie.ts'
import { signedIn } from '#app/http/signed-in.ts'
import { speechFor } from '#app/http/speech.ts'
import { stepCookie } from '#app/http/step-cookie.ts'
import { ownPath, paths, withSearch } from '#server/paths.ts'
import { signInForm, signInSearch } from './form.ts'

export function loader({ request, context }: LoaderFunctionArgs) {
  const isAgain = readSearch(request, signInSearch).again === '1'
  if (context.viewer.actor && !isAgain) throw redirect(ownPath(readReturnTo(request)))

  return { title: speechFor(request).words('signIn.title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const { application, address, isSecure } = context
  const form = await readForm(request, signInForm)
  if (!form.ok) return invalid(form.error)

  const { login, password } = form.value
  const device = request.headers.get('User-Agent') ?? ''
  const browserMark = readBrowserMark(request)
  const session = await application.identity.signIn({ login, password, device, address, browserMark })
  if (!session.ok) return refused(session.error, { login })
  if (session.value.kind === 'signed_in') return await signedIn(request, context, session.value)

  return redirect(withSearch(paths.secondStep, { returnTo: readReturnTo(request) }), {
    status: 303,
    headers: { 'Set-Cookie': stepCookie(session.value.stepToken, { isSecure }) },
  })
}

export default function SignInScreen() {
  const words = useWords('signIn')
  const answer = useActionData<typeof action>()
  const errors = answer?.errors
  const labels = { login: words('login'), password: words('password') }
  return (
    <div className="mx-auto grid max-w-md gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      <ErrorSummary answer={answer} labels={labels} />
      <Card>
        {/* A plain form: the whole page is loaded anew, and with it the live connection as the person signed in. */}
        <form method="post" className="grid gap-5" noValidate>
          <Field name="login" label={labels.login} errors={errors} required>
            {(control) => (
              <TextInput
                {...control}
                defaultValue={errors?.values.login}
                autoComplete="username"
                autoCapitalize="none"
                autoCorrect="off"
                spellCheck={false}
              />
            )}
          </Field>
          <Field name="password" label={labels.password} errors={errors} required>
            {(control) => <TextInput {...control} type="password" autoComplete="current-password" />}
          </Field>
          <Button icon={LogIn} wide>
            {words('send')}
          </Button>
        </form>
      </Card>
      <HelpForGuests />
    </div>
  )
}

function HelpForGuests() {
  const words = useWords('signIn')
  return (
    <div className="grid gap-3 text-quiet text-sm">
      <p>
        <span className="font-semibold text-ink">{words('helpTitle')}</span> {words('help')}
      </p>
      <p>{words('guest')}</p>
    </div>
  )
}
