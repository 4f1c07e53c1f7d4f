import type { ActPhoto } from '#app/components/act/act-photos.tsx'
import { Checkbox } from '#app/components/ui/checkbox.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'
import { type TypedValues, typedList } from './typed-values.ts'

/** Photos that belong to an act already; one that is no longer ticked is taken off it. */
export function PhotosOfAct({ photos, values }: { photos: readonly ActPhoto[]; values: TypedValues }) {
  const words = useWords('record')
  const kept = typedList(values, 'keptIds')
  if (photos.length === 0) return null

  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {photos.map(({ id, width, height }, index) => (
        <li key={id} className="flex items-center gap-3">
          <img
            src={paths.evidence(id)}
            width={width}
            height={height}
            alt=""
            className="size-20 shrink-0 rounded-control border border-line object-cover"
          />
          <Checkbox
            name="keptIds"
            value={id}
            defaultChecked={kept.includes(id)}
            label={words('photosThere', { number: index + 1 })}
          />
        </li>
      ))}
    </ul>
  )
}
