import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { useLocale } from 'use-intl'
import { z } from 'zod'
import { VerdictReason } from '#app/components/act/act-outcome.tsx'
import { AppealForm } from '#app/components/act/appeal-form.tsx'
import { checkForm, type RecordAnswer, refusedRecord } from '#app/components/record/record-answer.ts'
import { sendOrKeep } from '#app/components/record/send-or-keep.ts'
import { Card } from '#app/components/ui/card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'
import { appealForm } from './form.ts'

const actParams = z.object({ id: z.uuid().toLowerCase() })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, actParams)
  const act = await context.application.assistance.readAssistance(actor, id)
  if (!act?.isOwn) throw notFound()
  if (!act.can.appeal || act.next?.kind !== 'appeal') throw redirect(paths.assistance(id))

  const { revision, state, history, photos, service } = act
  const title = speechFor(request).words('appeal.title')
  return { title, act: { revision, state, history, photos, service }, until: act.next.until }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, actParams)
  const { assistance, recording } = context.application
  const act = await assistance.readAssistance(actor, id)
  if (!act?.isOwn) throw notFound()

  const upload = await recording.readUpload(actor, request)
  const photos = await recording.keepPhotos(actor, upload.form)
  const form = checkForm({ upload, photos }, await readForm(upload.form, appealForm))
  if (!form.ok) return form.answer

  const { revision, note } = form.value
  const { evidence } = photos
  const opened = await assistance.openAppeal(actor, { assistanceId: id, revision, reason: note, evidence })
  return opened.ok ? redirect(paths.assistance(id), { status: 303 }) : refusedRecord({ upload, photos }, opened.error)
}

export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(serverAction)
}

/** Asks once for a second look, with a reason and perhaps a new photo. */
export default function AppealScreen() {
  const words = useWords('appeal')
  const dates = useDates()
  const locale = useLocale()
  const { act, until } = useLoaderData<typeof loader>()
  const answer = useActionData<RecordAnswer>()
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <PageHeader above={act.service[locale]} title={words('title')} lead={words('lead')} />
      <Card title={words('first')}>
        <VerdictReason act={act} />
      </Card>
      <Card className="grid gap-5">
        <p className="font-medium">{words('until', { until: dates.moment(until) })}</p>
        <AppealForm revision={act.revision} photos={act.photos} answer={answer} />
      </Card>
    </div>
  )
}
