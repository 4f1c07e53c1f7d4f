import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { NewToken } from '#app/components/identity/new-token.tsx'
import { TokenForm } from '#app/components/identity/token-form.tsx'
import { TokenList } from '#app/components/identity/token-list.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { invalid, refused } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'
import { tokenForm } from './form.ts'

export async function loader({ request, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const tokens = await application.identity.listApiTokens(actor)
  return { title: speechFor(request).words('tokens.title'), tokens, now: application.resources.clock.now() }
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => pageTitle(loaded?.title)

/** Makes a token. It is in this one answer and nowhere else, so there is no redirect. */
export async function action({ request, context: { application, viewer } }: ActionFunctionArgs) {
  const actor = viewer.requireActor()
  const form = await readForm(request, tokenForm)
  if (!form.ok) return invalid(form.error)

  const made = await application.identity.createApiToken(actor, { accountId: actor.accountId, ...form.value })
  if (!made.ok) return refused(made.error)
  return data({ made: made.value.token }, { headers: { 'Cache-Control': 'no-store' } })
}

/** One's own tokens of the public interface: making, seeing and revoking them. */
export default function TokensScreen() {
  const words = useWords('tokens')
  const { tokens, now } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {answer && 'made' in answer && <NewToken token={answer.made} />}
      <TokenList tokens={tokens} now={now} />
      <TokenForm action={paths.tokens} answer={answer && 'made' in answer ? undefined : answer} />
    </div>
  )
}
