import { Checkbox } from '#app/components/ui/checkbox.tsx'
import { Dialog } from '#app/components/ui/dialog.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { KeysSwitch } from './use-keys-switch.ts'

const keys = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'accept'],
  ['R', 'return'],
  ['X', 'reject'],
  ['U', 'undo'],
  ['?', 'help'],
] as const

/** Which key does what, and the switch for all of them. */
export function KeysHelp({ open, onClose, letters }: KeysHelpProps) {
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
      <div className="mt-3 border-line border-t pt-2">
        <Checkbox
          label={words('on')}
          note={words('onNote')}
          checked={letters.isOn}
          onChange={({ currentTarget }) => letters.setOn(currentTarget.checked)}
        />
      </div>
    </Dialog>
  )
}

export type KeysHelpProps = { open: boolean; onClose: () => void; letters: KeysSwitch }
