import { useNavigation } from '@remix-run/react'
import { Send } from 'lucide-react'
import { useRef } from 'react'
import type { FieldsProps } from '#app/components/record/fields-props.ts'
import { PhotoField } from '#app/components/record/photo-field.tsx'
import type { RecordAnswer } from '#app/components/record/record-answer.ts'
import { typedText } from '#app/components/record/typed-values.ts'
import { UnsentNotice } from '#app/components/record/unsent-notice.tsx'
import { useFields, useSend } from '#app/components/record/use-photo-form.ts'
import { usePhotos } from '#app/components/record/use-photos.ts'
import { Button } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { Field } from '#app/components/ui/field.tsx'
import { TextArea } from '#app/components/ui/text-input.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { useWords } from '#app/components/words/use-words.ts'
import { evidenceLimits, textLimits } from '#server/domain/assistance/contract.ts'
import { type ActPhoto, ActPhotos } from './act-photos.tsx'

export type AppealFormProps = { revision: number; photos: readonly ActPhoto[]; answer: RecordAnswer | undefined }

/** The reason, and photos beside those that are there. What was typed and taken stays while it cannot be sent. */
export function AppealForm({ revision, photos: there, answer }: AppealFormProps) {
  const words = useWords('appeal')
  const record = useWords('record')
  const form = useRef<HTMLFormElement>(null)
  const room = evidenceLimits.photos - there.length
  const photos = usePhotos(() => room)
  const send = useSend(photos)
  const isSending = useNavigation().state !== 'idle'
  const isHydrated = useHydrated()
  const fields = useFields(nothing, answer, photos)

  return (
    <form ref={form} method="post" encType="multipart/form-data" noValidate onSubmit={send} className="grid gap-5">
      <input type="hidden" name="revision" value={revision} autoComplete="off" />
      <ErrorSummary answer={answer} labels={{ note: words('reason'), photos: record('photos') }} />
      <UnsentNotice answer={answer} form={form} />
      <ReasonField {...fields} />
      {there.length > 0 && (
        <div className="grid gap-2">
          <p className="font-semibold">{words('photosThere')}</p>
          <ActPhotos photos={there} />
        </div>
      )}
      {room > 0 && <p>{words('photosLead')}</p>}
      {room > 0 && <PhotoField {...fields} photos={photos} isHydrated={isHydrated} />}
      <Button icon={Send} wide disabled={isSending || photos.isPreparing}>
        {isSending ? record('sending') : words('send')}
      </Button>
    </form>
  )
}

const nothing = {}

function ReasonField({ values, errors }: FieldsProps) {
  const words = useWords('appeal')
  return (
    <Field name="note" label={words('reason')} hint={words('reasonHint')} errors={errors} required>
      {(control) => (
        <TextArea {...control} rows={4} maxLength={textLimits.appeal} defaultValue={typedText(values, 'note')} />
      )}
    </Field>
  )
}
