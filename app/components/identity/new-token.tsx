import { useEffect, useRef } from 'react'
import { Alert } from '#app/components/ui/alert.tsx'
import { TextInput } from '#app/components/ui/text-input.tsx'
import { useWords } from '#app/components/words/use-words.ts'

/** The token that was just made, this once; it is selected whole by a tap. */
export function NewToken({ token }: { token: string }) {
  const words = useWords('tokens')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <Alert ref={box} tone="success" title={words('made')}>
      <p>{words('madeLead')}</p>
      <TextInput
        readOnly
        value={token}
        aria-label={words('value')}
        spellCheck={false}
        autoComplete="off"
        className="mt-3 font-mono text-sm"
        onFocus={(event) => event.currentTarget.select()}
      />
    </Alert>
  )
}
