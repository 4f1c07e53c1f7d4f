import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { PhotosOfAct } from '#app/components/record/photos-of-act.tsx'
import { checkForm, type RecordAnswer, refusedRecord } from '#app/components/record/record-answer.ts'
import { RecordForm } from '#app/components/record/record-form.tsx'
import { recordOffer } from '#app/components/record/record-offer.ts'
import { sendOrKeep } from '#app/components/record/send-or-keep.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { notFound } from '#app/http/answers.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { readParams } from '#app/http/read-params.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths, withSearch } from '#server/paths.ts'
import { editForm } from './form.ts'
import { startOf } from './start-of.ts'

const actParams = z.object({ id: z.uuid().toLowerCase() })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { id } = readParams(params, actParams)
  const { assistance } = context.application
  const act = await assistance.readAssistance(actor, id)
  if (!act?.isOwn) throw notFound()
  const form = act.can.edit ? await assistance.readEditForm(act.campaignId) : undefined
  if (!form) throw redirect(paths.assistance(id))

  const { locale, words } = speechFor(request)
  const { revision, citizenCode, receiptLastFour, photos } = act
  const known = { citizenCode, receiptLastFour, photos }
  return {
    title: words('record.editTitle'),
    id,
    revision,
    known,
    offer: recordOffer(form, locale),
    start: startOf(act),
  }
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
  const form = checkForm({ upload, photos }, await readForm(upload.form, editForm))
  if (!form.ok) return form.answer

  const { keptIds, ...typed } = form.value
  const { evidence } = photos
  const edited = await recording.edit(actor, {
    ...typed,
    id,
    campaignId: act.campaignId,
    evidence,
    keptEvidenceIds: keptIds,
  })
  if (!edited.ok) return refusedRecord({ upload, photos }, edited.error)
  return redirect(withSearch(paths.myWork, { done: 'recorded' }), { status: 303 })
}

export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(serverAction)
}

export default function EditScreen() {
  const words = useWords('record')
  const { offer, start, revision, known } = useLoaderData<typeof loader>()
  const answer = useActionData<RecordAnswer>()
  return (
    <div className="grid gap-6">
      <PageHeader title={words('editTitle')} lead={words('editLead')} />
      <RecordForm
        offer={offer}
        start={start}
        answer={answer}
        hidden={{ revision: String(revision) }}
        sendLabel={words('editSend')}
        known={known}
      >
        <PhotosOfAct photos={known.photos} values={answer?.errors?.values ?? start} />
      </RecordForm>
    </div>
  )
}
