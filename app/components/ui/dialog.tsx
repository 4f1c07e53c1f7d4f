import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import { Button } from './button.tsx'

/** The browser's own modal dialog: focus, Escape and the ground behind it are its work. Needs JavaScript. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const words = useWords('common.action')
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      className="m-auto w-[min(100%-32px,36rem)] rounded-card border border-edge bg-surface p-5 text-ink backdrop:bg-[rgb(0_0_0/0.6)]"
    >
      <div className="mb-3 flex items-start justify-between gap-4">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        <Button type="button" tone="quiet" icon={X} onClick={onClose} className="-mt-2 -mr-3">
          {words('close')}
        </Button>
      </div>
      {children}
    </dialog>
  )
}

export type DialogProps = { open: boolean; title: ReactNode; onClose: () => void; children: ReactNode }
