import { Dialog } from '#app/components/ui/dialog.tsx'
import { useWords } from '#app/components/words/use-words.ts'

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'accept'],
  ['R', 'return'],
  ['X', 'reject'],
  ['U', 'undo'],
  ['?', 'help'],
] as const

/** Which key does what. */
export function KeysHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords('queue.keys')
  return (
    <Dialog open={open} title={words('title')} onClose={onClose}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([key, name]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-flex size-10 items-center justify-center rounded-control border border-edge bg-sunken font-semibold">
                {key}
              </kbd>
            </dt>
            <dd>{words(name)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-quiet">{words('reasonFirst')}</p>
    </Dialog>
  )
}
