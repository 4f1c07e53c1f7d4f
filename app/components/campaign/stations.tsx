import { Clock, MapPin } from 'lucide-react'
import { useWords } from '#app/components/words/use-words.ts'

type Station = { code: string; name: string; address: string; openingHours: string }

/** Where a citizen can go and be shown. */
export function Stations({ stations }: { stations: readonly Station[] }) {
  const words = useWords('campaign')
  if (stations.length === 0) return null

  return (
    <section className="grid gap-3">
      <div>
        <h2 className="text-2xl">{words('stations')}</h2>
        <p className="text-quiet">{words('stationsLead')}</p>
      </div>
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {stations.map(({ code, name, address, openingHours }) => (
          <li key={code} className="grid content-start gap-1.5 rounded-card border border-line bg-surface p-4">
            <h3 className="font-semibold text-base">{name}</h3>
            <p className="flex gap-2">
              <MapPin aria-hidden className="mt-1 size-4 shrink-0 text-quiet" />
              {address}
            </p>
            <p className="tabular flex gap-2">
              <Clock aria-hidden className="mt-1 size-4 shrink-0 text-quiet" />
              <span>
                <span className="sr-only">{words('stationHours')}: </span>
                {openingHours}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
