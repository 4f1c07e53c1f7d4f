import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { HintTopic } from '#server/domain/standings/contract.ts'
import { follow } from './follow.ts'
import { useThrottled } from './use-throttled.ts'

const RELOAD_MS = 1_000

/**
 * Asks this page's loaders again when something the reader may see has changed: `mine`, `queue:<slug>` or
 * `restricted:<slug>`. Undefined follows nothing. After a reconnect the page asks once, as a hint may have been missed.
 * Answers whether hints can arrive; undefined until the first connection.
 */
export function useLiveHint(topic: HintTopic | undefined): { isConnected: boolean | undefined } {
  const [isConnected, setConnected] = useState<boolean>()
  const reload = useThrottled(useRevalidator().revalidate, RELOAD_MS)
  useEffect(() => {
    if (topic === undefined) return
    let wasAnswered = false
    return follow({
      topic,
      version: () => 0,
      onAnswer: ({ ok }) => {
        if (ok && wasAnswered) reload()
        wasAnswered = true
      },
      onHint: reload,
      onConnection: setConnected,
    })
  }, [topic, reload])

  return { isConnected }
}
