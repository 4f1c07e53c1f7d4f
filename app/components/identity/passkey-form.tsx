import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Alert } from '#app/components/ui/alert.tsx'
import { useHydrated } from '#app/components/ui/use-hydrated.ts'
import { useWords } from '#app/components/words/use-words.ts'

type PasskeyFormProps = { action: string; ask: () => Promise<object>; children: ReactNode }

/**
 * A form whose sending first asks the device: what it answers is written into a hidden field, and the form is sent as
 * any other, so that the server's answer is a page. Without JavaScript it says what is missing.
 */
export function PasskeyForm({ action, ask, children }: PasskeyFormProps) {
  const words = useWords('security.passkeys')
  const isHydrated = useHydrated()
  const answer = useRef<HTMLInputElement>(null)
  const [hasFailed, setHasFailed] = useState(false)
  if (!isHydrated) return <p className="text-quiet">{words('needsScript')}</p>

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    setHasFailed(false)
    ask().then(
      (credential) => {
        if (answer.current) answer.current.value = JSON.stringify(credential)
        form.submit()
      },
      // The person said no, the device has no such key, or it took too long: browsers do not tell which.
      () => setHasFailed(true),
    )
  }
  return (
    <form method="post" action={action} onSubmit={send} className="grid gap-4">
      <input ref={answer} type="hidden" name="passkey" />
      {hasFailed && <Alert tone="warning" live title={words('failed')} />}
      {children}
    </form>
  )
}
