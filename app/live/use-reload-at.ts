import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/** The longest wait a browser's timer can hold. */
const LONGEST_MS = 2_147_000_000

/** Asks the loaders again at a moment to come, as when a board freezes: nothing is sent then that could tell it. */
export function useReloadAt(at: Date | null): void {
  const { revalidate } = useRevalidator()
  const time = at?.getTime()
  useEffect(() => {
    const wait = time === undefined ? -1 : time - Date.now()
    if (wait <= 0 || wait > LONGEST_MS) return
    const timer = setTimeout(revalidate, wait + 500 + Math.random() * 2_000)
    return () => clearTimeout(timer)
  }, [time, revalidate])
}
