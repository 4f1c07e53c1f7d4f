import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Pencil, Plus } from 'lucide-react'
import { z } from 'zod'
import { SentState, sentTitle } from '#app/components/record/sent-state.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import type { AssistanceDetail } from '#server/domain/assistance/index.ts'
import { paths } from '#server/paths.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, z.object({ id: z.uuid().toLowerCase() }))
  const act = await context.application.assistance.readAssistance(actor, id)
  if (!act?.isOwn) throw notFound()

  const { locale, words } = speechFor(request)
  const { state, points, can } = act
  const sent = { service: act.service[locale], state, points, why: whyOf(act) }
  // One that waits was sent a moment ago: the page leads on, not back.
  return {
    title: words(`record.sent.${sentTitle(state)}`),
    id,
    sent,
    can: { edit: state === 'returned' && can.edit },
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** After sending: that it arrived and what comes next; while the page is open it also tells the result. */
export default function SentScreen() {
  useLiveHint('mine')
  const words = useWords('record.sent')
  const { id, sent, can } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <SentState {...sent} />
      <div className="grid gap-3">
        {can.edit && (
          <LinkButton to={paths.assistanceEdit(id)} icon={Pencil} wide>
            {words('edit')}
          </LinkButton>
        )}
        <LinkButton to={paths.record} icon={Plus} tone={can.edit ? 'secondary' : 'primary'} wide>
          {words('another')}
        </LinkButton>
        <LinkButton to={paths.assistance(id)} tone="secondary" wide>
          {words('open')}
        </LinkButton>
      </div>
    </div>
  )
}

/** The last verdict's reason, where the act still stands as that verdict left it. */
function whyOf({ state, history }: AssistanceDetail) {
  const last = history.decisions.find(({ kind }) => kind === 'decision')
  return last?.decision === state && state !== 'accepted' ? { reason: last.reason, note: last.note } : undefined
}
