import { startAuthentication } from '@simplewebauthn/browser'
import { KeyRound } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { PasskeyQuestion } from '#server/domain/identity/index.ts'
import { PasskeyForm } from './passkey-form.tsx'

type UsePasskeyProps = { options: PasskeyQuestion; action: string; isOnlyWay: boolean }

/** Asks the device for a passkey and sends what it signed. */
export function UsePasskey({ options, action, isOnlyWay }: UsePasskeyProps) {
  const words = useWords('security.step')
  return (
    <div className="grid gap-3">
      {!isOnlyWay && <p className="text-quiet text-sm">{words('orPasskey')}</p>}
      <PasskeyForm action={action} ask={() => startAuthentication({ optionsJSON: options })}>
        <Button type="submit" tone={isOnlyWay ? 'primary' : 'secondary'} icon={KeyRound} wide>
          {words('passkey')}
        </Button>
      </PasskeyForm>
    </div>
  )
}
