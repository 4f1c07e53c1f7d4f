import { useCallback, useEffect, useRef } from 'react'

/** Runs at once, then at most once per `gapMs`; what was asked for in between runs when the gap is over. */
export function useThrottled(run: () => void, gapMs: number): () => void {
  const latest = useRef(run)
  latest.current = run
  const state = useRef<{ timer: number | undefined; notBefore: number }>({ timer: undefined, notBefore: 0 })
  useEffect(() => () => window.clearTimeout(state.current.timer), [])

  return useCallback(() => {
    if (state.current.timer !== undefined) return
    // A little jitter: many browsers were told at the same moment.
    const wait = Math.max(state.current.notBefore - Date.now(), 0) + Math.random() * 200
    state.current.timer = window.setTimeout(() => {
      state.current = { timer: undefined, notBefore: Date.now() + gapMs }
      latest.current()
    }, wait)
  }, [gapMs])
}
