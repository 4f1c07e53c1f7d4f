import { useWords } from '#app/components/words/use-words.ts'

/** A picture of what a good photo is and of what must not be on one. */
export function PhotoGuide() {
  const words = useWords('record.guide')
  return (
    <details className="rounded-control border border-line bg-sunken px-4">
      <summary className="text-link flex min-h-touch items-center">{words('title')}</summary>
      <div className="grid gap-4 pb-4 sm:grid-cols-2">
        <figure className="grid gap-2">
          <svg viewBox="0 0 160 90" role="img" aria-label={words('goodPicture')} className={frame}>
            <rect x="58" y="8" width="44" height="74" rx="6" className="fill-surface stroke-ink" strokeWidth="2.5" />
            <circle cx="80" cy="42" r="13" className="fill-success" />
            <path d="M74 42l4.5 4.5 8-9" className="fill-none stroke-surface" strokeWidth="3" />
            <path d="M68 64h24M72 70h16" className="stroke-quiet" strokeWidth="2.5" />
          </svg>
          <figcaption className="text-sm">{words('good')}</figcaption>
        </figure>
        <figure className="grid gap-2">
          <svg viewBox="0 0 160 90" role="img" aria-label={words('badPicture')} className={frame}>
            <circle cx="46" cy="34" r="13" className="fill-surface stroke-ink" strokeWidth="2.5" />
            <path d="M24 72c2-16 12-22 22-22s20 6 22 22" className="fill-surface stroke-ink" strokeWidth="2.5" />
            <rect x="86" y="26" width="56" height="38" rx="4" className="fill-surface stroke-ink" strokeWidth="2.5" />
            <rect x="92" y="33" width="15" height="18" className="fill-line" />
            <path d="M112 36h24M112 43h24M92 57h44" className="stroke-quiet" strokeWidth="2.5" />
            <path d="M14 80L146 10M14 10l132 70" className="stroke-danger" strokeWidth="5" />
          </svg>
          <figcaption className="text-sm">{words('bad')}</figcaption>
        </figure>
      </div>
    </details>
  )
}

const frame = 'w-full max-w-60 rounded-control border border-line bg-ground'
