import { RotateCw } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'
import type { RecordAnswer } from './record-answer.ts'

export type UnsentNoticeProps = { answer: RecordAnswer | undefined; form: RefObject<HTMLFormElement> }

const leads = { offline: 'lead', busy: 'busy', signed_out: 'signedOut' } as const

/** "Not sent yet": says what to do, and sends again by itself once the network is back. */
export function UnsentNotice({ answer, form }: UnsentNoticeProps) {
  const words = useWords('record.unsent')
  const box = useRef<HTMLDivElement>(null)
  const reason = answer?.unsent
  useEffect(() => {
    if (reason === undefined) return
    box.current?.focus()
    const sendAgain = () => form.current?.requestSubmit()
    if (reason === 'offline') addEventListener('online', sendAgain)
    return () => removeEventListener('online', sendAgain)
  }, [reason, form])
  if (reason === undefined) return null

  return (
    <Alert ref={box} tone="warning" title={words('title')}>
      <div className="grid gap-3">
        <p>{words(leads[reason])}</p>
        <div className="flex flex-wrap items-center gap-4">
          <Button type="button" tone="secondary" icon={RotateCw} onClick={() => form.current?.requestSubmit()}>
            {words('retry')}
          </Button>
          {reason === 'signed_out' && (
            <a href={paths.signIn} target="_blank" rel="noreferrer" className="text-link">
              {words('signIn')}
            </a>
          )}
        </div>
      </div>
    </Alert>
  )
}
