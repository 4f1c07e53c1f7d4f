import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { NoCampaign } from '#app/components/record/no-campaign.tsx'
import { checkForm, type RecordAnswer, refusedRecord } from '#app/components/record/record-answer.ts'
import { RecordForm } from '#app/components/record/record-form.tsx'
import { recordOffer } from '#app/components/record/record-offer.ts'
import { sendOrKeep } from '#app/components/record/send-or-keep.ts'
import { typedText } from '#app/components/record/typed-values.ts'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { readForm } from '#app/http/read-form.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'
import { recordForm } from './form.ts'
import { lastChoices, lastChoicesCookie } from './last-choices.ts'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { locale, words } = speechFor(request)
  const title = words('record.title')
  const isReadOnly = !context.viewer.rightsIn(undefined).record
  const form = isReadOnly ? undefined : await context.application.assistance.readRecordForm(actor)
  if (!form) return { title, isReadOnly, form: undefined }

  return { title, isReadOnly, form: { id: form.id, offer: recordOffer(form, locale), start: lastChoices(request) } }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = context.viewer.requireActor()
  const { recording } = context.application
  const upload = await recording.readUpload(actor, request)
  const photos = await recording.keepPhotos(actor, upload.form)
  const form = checkForm({ upload, photos }, await readForm(upload.form, recordForm))
  if (!form.ok) return form.answer

  const recorded = await recording.record(actor, { ...form.value, evidence: photos.evidence })
  if (!recorded.ok) return refusedRecord({ upload, photos }, recorded.error)
  return redirect(paths.recordSent(recorded.value.id), {
    status: 303,
    headers: { 'Set-Cookie': lastChoicesCookie(form.value, context) },
  })
}

export function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(serverAction)
}

export default function RecordScreen() {
  const words = useWords('record')
  const { form, isReadOnly } = useLoaderData<typeof loader>()
  const answer = useActionData<RecordAnswer>()
  const id = useActId(form?.id, answer)
  if (!form) return <NoCampaign isReadOnly={isReadOnly} />

  return (
    <div className="grid gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      <RecordForm
        offer={form.offer}
        start={form.start}
        answer={answer}
        hidden={{ id, campaignId: form.offer.campaignId }}
        sendLabel={words('send')}
      />
    </div>
  )
}

/** The act's id: the same however often it is sent, and another where this one was found taken. */
function useActId(fresh: string | undefined, answer: RecordAnswer | undefined): string {
  const [id, setId] = useState(typedText(answer?.errors?.values ?? {}, 'id') ?? fresh ?? '')
  const isTaken = answer?.refusal?.code === 'conflict'
  useEffect(() => {
    if (isTaken) setId(uuidv7())
  }, [isTaken])
  return id
}
