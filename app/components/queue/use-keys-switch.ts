import { useCallback, useSyncExternalStore } from 'react'

const NAME = 'queue_keys'
const OFF = 'off'
const listeners = new Set<() => void>()
/** Where the device keeps nothing (private windows, blocked storage) the choice lasts as long as the page. */
let unkept: string | null = null

/** Whether single letters act on the queue: this device's own choice, since a voice typed into it would press them too. */
export function useKeysSwitch() {
  const isOn = useSyncExternalStore(listen, isSwitchedOn, () => true)
  const setOn = useCallback((on: boolean) => {
    unkept = keep(on) || on ? null : OFF
    for (const tell of listeners) tell()
  }, [])
  return { isOn, setOn }
}

export type KeysSwitch = ReturnType<typeof useKeysSwitch>

/** Whether the device kept the choice. */
function keep(on: boolean): boolean {
  try {
    if (on) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, OFF)
    return true
  } catch {
    return false
  }
}

function isSwitchedOn(): boolean {
  try {
    return (localStorage.getItem(NAME) ?? unkept) !== OFF
  } catch {
    return unkept !== OFF
  }
}

/** Another window of the same device may change it. */
function listen(tell: () => void): () => void {
  listeners.add(tell)
  addEventListener('storage', tell)
  return () => {
    listeners.delete(tell)
    removeEventListener('storage', tell)
  }
}
