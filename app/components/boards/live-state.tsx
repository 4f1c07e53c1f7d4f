import { Radio, WifiOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import type { BoardRow, PlaceScope } from '#server/domain/standings/contract.ts'

const QUIET_MS = 15_000

/**
 * Whether the board moves by itself, and, for those who listen, who came to one of the first three places or how one's
 * own place changed: at most one sentence every fifteen seconds.
 */
export function LiveState({ isConnected, rows, moved, scope, ownId }: LiveStateProps) {
  const words = useWords('board')
  const [sentence, setSentence] = useState({ text: '', at: 0 })
  useEffect(() => {
    const worth = rows.find(
      (row) => moved.has(row.subjectId) && (row.subjectId === ownId || (row.places?.[scope] ?? 9) <= 3),
    )
    if (worth?.places == null) return
    const text = words('live.moved', { name: worth.name, place: worth.places[scope] })
    setSentence((last) => (Date.now() - last.at < QUIET_MS ? last : { text, at: Date.now() }))
  }, [rows, moved, scope, ownId, words])

  const Icon = isConnected === false ? WifiOff : Radio
  return (
    <p data-screen-only className="flex min-h-6 items-center gap-2 text-quiet text-sm">
      {isConnected !== undefined && <Icon aria-hidden className="size-4" />}
      {isConnected !== undefined && words(isConnected ? 'live.on' : 'live.off')}
      <span role="status" className="sr-only">
        {sentence.text}
      </span>
    </p>
  )
}

type LiveStateProps = {
  /** Undefined until the first connection: without scripts there is none. */
  isConnected: boolean | undefined
  rows: readonly BoardRow[]
  moved: ReadonlySet<string>
  scope: PlaceScope
  ownId: string | undefined
}
