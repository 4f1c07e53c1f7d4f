import { useFetcher } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import type { loader } from '#app/routes/me.notices_.count/route.ts'
import { paths } from '#server/paths.ts'
import { follow } from './follow.ts'
import { useThrottled } from './use-throttled.ts'

const GAP_MS = 1_000

/**
 * How many notices are unread, from what the page came with to what is so now. Asks for the number alone: the screen
 * below may hold a form that somebody is filling in.
 */
export function useUnread(known: number): number {
  const { data, load, state } = useFetcher<typeof loader>()
  const question = useRef({ isOpen: false, isAskedAgain: false })
  question.current.isOpen = state !== 'idle'
  const ask = useThrottled(
    useCallback(() => {
      // A second question would break off the first, which the browser reports as an error.
      if (question.current.isOpen) question.current.isAskedAgain = true
      else load(paths.noticeCount)
    }, [load]),
    GAP_MS,
  )
  useEffect(() => {
    if (state !== 'idle' || !question.current.isAskedAgain) return
    question.current.isAskedAgain = false
    ask()
  }, [state, ask])
  useEffect(
    () =>
      follow({
        topic: 'notices',
        version: () => 0,
        // Also the first time: something may have come between the page and the socket.
        onAnswer: ({ ok }) => {
          if (ok) ask()
        },
        onHint: ask,
      }),
    [ask],
  )
  return data?.unread ?? known
}
