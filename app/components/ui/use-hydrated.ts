import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether JavaScript runs here: false in the server's markup and in the browser until React has taken it over. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
