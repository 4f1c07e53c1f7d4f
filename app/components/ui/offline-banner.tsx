import { WifiOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { useWords } from '#app/components/words/use-words.ts'

/** Whether the device says it has a network. On the server, and before JavaScript, the answer is yes. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
}

/** Says above everything that the network is gone; announced once when it goes. */
export function OfflineBanner() {
  const words = useWords('common.offline')
  const online = useOnline()
  return (
    <div role="status" data-screen-only className="sticky top-0 z-40">
      {!online && (
        <p className="flex items-center justify-center gap-2.5 border-warning border-b-2 bg-warning-soft px-4 py-2 font-medium text-sm text-warning">
          <WifiOff aria-hidden className="size-5 shrink-0" />
          {words('banner')}
        </p>
      )}
    </div>
  )
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}
