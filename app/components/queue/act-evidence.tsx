import { ImageOff } from 'lucide-react'
import { useWords } from '#app/components/words/use-words.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'
import { paths } from '#server/paths.ts'

/** The photos, as large as the place allows; each opens in its full size. */
export function ActEvidence({ act: { photos } }: { act: QueueAct }) {
  const words = useWords('queue')
  const act = useWords('act')
  if (photos.length === 0) {
    return (
      <section
        aria-label={words('evidence')}
        className="grid justify-items-center gap-2 rounded-card border border-edge border-dashed p-6 text-center"
      >
        <ImageOff aria-hidden className="size-8 text-quiet" strokeWidth={1.5} />
        <p className="font-semibold">{words('noPhotos')}</p>
        <p className="text-quiet">{words('noPhotosLead')}</p>
      </section>
    )
  }
  return (
    <section aria-label={words('evidence')} className="grid gap-3">
      {photos.map(({ id, width, height }, index) => (
        <a
          key={id}
          href={paths.evidence(id)}
          target="_blank"
          rel="noreferrer"
          aria-label={act('openPhoto', { number: index + 1 })}
          className="block overflow-hidden rounded-card border border-line bg-sunken"
        >
          <img
            src={paths.evidence(id)}
            width={width}
            height={height}
            alt={act('photo', { number: index + 1 })}
            decoding="async"
            loading={index === 0 ? 'eager' : 'lazy'}
            className="mx-auto h-auto max-h-[70dvh] w-auto max-w-full object-contain"
          />
        </a>
      ))}
    </section>
  )
}
