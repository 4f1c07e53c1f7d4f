import { Camera, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '#app/components/ui/button.tsx'
import { Checkbox } from '#app/components/ui/checkbox.tsx'
import { FieldGroup } from '#app/components/ui/field-group.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { evidenceTypes } from '#server/domain/assistance/contract.ts'
import type { FieldsProps } from './fields-props.ts'
import { PhotoGuide } from './photo-guide.tsx'
import { typedList } from './typed-values.ts'
import type { Photos } from './use-photos.ts'

export type PhotoFieldProps = FieldsProps & { photos: Photos; isHydrated: boolean }

/**
 * Photos, the last field of the form. With JavaScript they are converted, shown and kept in memory; without it the
 * browser sends the files, and those that the server has already are named by boxes that stay ticked.
 */
export function PhotoField({ values, errors, photos, isHydrated }: PhotoFieldProps) {
  const words = useWords('record')
  const { picker, take } = usePicker(photos)

  return (
    <div className="grid gap-4">
      <FieldGroup name="photos" label={words('photos')} hint={words('photosHint')} errors={errors}>
        {!isHydrated && <KeptPhotos tokens={typedList(values, 'kept')} />}
        <PhotoPreviews photos={photos} />
        <label className={pickerLook}>
          <Camera aria-hidden className="size-6 shrink-0 text-action-ink" />
          <span className="font-semibold">{words('photosAdd')}</span>
          <input
            ref={picker}
            type="file"
            name="photos"
            multiple
            accept={isHydrated ? 'image/*' : evidenceTypes.join(',')}
            className={isHydrated ? 'sr-only' : 'min-w-0 max-w-full text-quiet text-sm file:hidden'}
            onChange={({ currentTarget }) => take(currentTarget)}
          />
        </label>
        <div role="status" className="grid gap-1 text-sm">
          {photos.isPreparing && <p>{words('photosPreparing')}</p>}
          {photos.wasFull && <p className="font-medium text-warning">{words('photosFull')}</p>}
          {photos.unreadable.map((name) => (
            <p key={name} className="font-medium text-danger">
              {words('photosUnreadable', { name })}
            </p>
          ))}
        </div>
      </FieldGroup>
      <PhotoGuide />
    </div>
  )
}

/** Takes what was chosen and empties the input, so that the same photo may be chosen again. */
function usePicker(photos: Photos) {
  const picker = useRef<HTMLInputElement>(null)
  const take = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])]
    input.value = ''
    if (files.length > 0) void photos.add(files)
  }
  // On a slow phone a photo is chosen before React has taken the page over, and its change came to nobody.
  useEffect(() => {
    if (picker.current?.files?.length) take(picker.current)
  })

  return { picker, take }
}

function KeptPhotos({ tokens }: { tokens: readonly string[] }) {
  const words = useWords('record')
  return tokens.map((token, index) => (
    <Checkbox key={token} name="kept" value={token} defaultChecked label={words('photosKept', { number: index + 1 })} />
  ))
}

function PhotoPreviews({ photos: { photos, remove } }: { photos: Photos }) {
  const words = useWords('record')
  const act = useWords('act')
  if (photos.length === 0) return null

  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {photos.map(({ key, url }, index) => (
        <li key={key} className="grid gap-1">
          <img
            src={url}
            alt={act('photo', { number: index + 1 })}
            className="aspect-square w-full rounded-control border border-line object-cover"
          />
          <Button type="button" tone="quiet" icon={X} wide className="px-2" onClick={() => remove(key)}>
            {words('photosRemove', { number: index + 1 })}
          </Button>
        </li>
      ))}
    </ul>
  )
}

const pickerLook =
  'flex min-h-16 flex-wrap items-center gap-3 rounded-control border border-edge border-dashed bg-surface px-4 py-3 cursor-pointer hover:border-ink has-focus-visible:outline-3 has-focus-visible:outline-focus has-focus-visible:outline-offset-2'
