import { useNavigation } from '@remix-run/react'
import { Send } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { useWords } from '#app/components/words/use-words.ts'
import { evidenceLimits } from '#server/domain/assistance/contract.ts'
import type { FieldsProps } from './fields-props.ts'
import { HowFields } from './how-fields.tsx'
import { PhotoField } from './photo-field.tsx'
import { ProofFields } from './proof-fields.tsx'
import type { RecordAnswer } from './record-answer.ts'
import { useRecordLabels } from './record-labels.ts'
import type { RecordOffer } from './record-offer.ts'
import type { TypedValues } from './typed-values.ts'
import { UnsentNotice } from './unsent-notice.tsx'
import { useFields, useSend } from './use-photo-form.ts'
import { usePhotos } from './use-photos.ts'
import { WhatFields } from './what-fields.tsx'
import { WhenFields } from './when-fields.tsx'
import { WhereFields } from './where-fields.tsx'
import { WhoFields } from './who-fields.tsx'

export type RecordFormProps = {
  offer: RecordOffer
  /** What stands in the fields at first: the likely choices, or the act that is edited. */
  start: TypedValues
  answer: RecordAnswer | undefined
  hidden: Readonly<Record<string, string>>
  sendLabel: string
  /** Of an act that is edited. */
  known?: { citizenCode: string | null; receiptLastFour: string | null }
  /** Photos that belong to the act already. */
  children?: ReactNode
}

/** The one-screen form for recording and editing help. Fields come before files, so that a photo too large costs nothing. */
export function RecordForm({ offer, start, answer, hidden, sendLabel, known, children }: RecordFormProps) {
  const words = useWords('record')
  const form = useRef<HTMLFormElement>(null)
  const photos = usePhotos(() => evidenceLimits.photos - keptPhotosIn(form.current))
  const send = useSend(photos)
  const isSending = useNavigation().state !== 'idle'
  const isHydrated = useHydrated()
  const fields = useFields(start, answer, photos)

  return (
    <form ref={form} method="post" encType="multipart/form-data" noValidate onSubmit={send} className="grid gap-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} autoComplete="off" />
      ))}
      <ErrorSummary answer={answer} labels={useRecordLabels()} />
      <UnsentNotice answer={answer} form={form} />
      <div className="grid items-start gap-4 lg:grid-cols-2 lg:gap-6">
        <div className="grid min-w-0 gap-4">
          <WhatWhoHow {...fields} offer={offer} known={known} />
        </div>
        <div className="grid min-w-0 gap-4">
          <WhereAndWhen {...fields} offer={offer} />
          <Card className="grid gap-5">
            <ProofFields {...fields} models={offer.models} receiptLastFour={known?.receiptLastFour} />
            {children}
            <PhotoField {...fields} photos={photos} isHydrated={isHydrated} />
          </Card>
          <Button icon={Send} wide disabled={isSending || photos.isPreparing} className="min-h-14 text-lg">
            {isSending ? words('sending') : sendLabel}
          </Button>
        </div>
      </div>
    </form>
  )
}

function WhatWhoHow({ offer, known, ...fields }: FieldsProps & Pick<RecordFormProps, 'offer' | 'known'>) {
  return (
    <>
      <Card>
        <WhatFields {...fields} services={offer.services} />
      </Card>
      <Card>
        <WhoFields {...fields} citizenCode={known?.citizenCode} />
      </Card>
      <Card>
        <HowFields {...fields} />
      </Card>
    </>
  )
}

function WhereAndWhen({ offer, ...fields }: FieldsProps & Pick<RecordFormProps, 'offer'>) {
  return (
    <>
      <Card>
        <WhereFields {...fields} stations={offer.stations} lessons={offer.lessons} />
      </Card>
      <Card>
        <WhenFields
          {...fields}
          earliest={offer.earliest}
          latest={offer.latest}
          recordWithinHours={offer.recordWithinHours}
        />
      </Card>
    </>
  )
}

/** Photos of the act that is edited whose boxes are ticked: they stay, and so leave less room. */
function keptPhotosIn(form: HTMLFormElement | null): number {
  return form ? new FormData(form).getAll('keptIds').length : 0
}
