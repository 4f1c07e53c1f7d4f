import { useEffect } from 'react'
import { isKeyTaken } from './taken-keys.ts'

export type QueueKeys = {
  step(by: 1 | -1): void
  help(): void
  undo(): void
  /** While a dialog is open its keys are its own; and this device may have switched them off. */
  isOff: boolean
}

/**
 * Keys of the queue: j and k go on and back, a, r and x press the decision's buttons, u undoes, ? shows the list.
 * Silent while somebody types, and with Ctrl, Alt or the command key, which belong to the browser.
 */
export function useQueueKeys({ step, help, undo, isOff }: QueueKeys): void {
  useEffect(() => {
    if (isOff) return
    const actions: Record<string, () => void> = {
      j: () => step(1),
      k: () => step(-1),
      a: () => pressDecision('accepted'),
      r: () => pressDecision('returned'),
      x: () => pressDecision('rejected'),
      u: undo,
      '?': help,
    }
    const onKey = (event: KeyboardEvent) => {
      const action = actions[event.key.toLowerCase()]
      if (!action || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      if (event.target instanceof HTMLElement && isKeyTaken(event.key, event.target)) return
      event.preventDefault()
      action()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [step, help, undo, isOff])
}

/** The keys press the very buttons on the screen, so that both ways are one. */
function pressDecision(decision: string): void {
  document.querySelector<HTMLButtonElement>(`[data-decision="${decision}"]`)?.click()
}
