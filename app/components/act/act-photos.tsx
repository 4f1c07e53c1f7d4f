import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

export type ActPhoto = { id: string; width: number; height: number }

/** An act's photos, small; each opens large. Only who may see them is sent any. */
export function ActPhotos({ photos }: { photos: readonly ActPhoto[] }) {
  const words = useWords('act')
  if (photos.length === 0) return <p className="text-quiet">{words('photos', { count: 0 })}</p>

  return (
    <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
      {photos.map(({ id, width, height }, index) => (
        <li key={id}>
          <a href={paths.evidence(id)} target="_blank" rel="noreferrer" className="block">
            <img
              src={paths.evidence(id)}
              width={width}
              height={height}
              loading="lazy"
              alt={words('openPhoto', { number: index + 1 })}
              className="aspect-square w-full rounded-control border border-line object-cover"
            />
          </a>
        </li>
      ))}
    </ul>
  )
}
