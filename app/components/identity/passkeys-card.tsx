import { KeyRound } from 'lucide-react'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { Security } from '#server/domain/identity/index.ts'
import { paths } from '#server/paths.ts'

type PasskeysCardProps = { passkeys: Security['passkeys']; canChange: boolean; canAdd: boolean }

/** One's passkeys by name, each with its way out, and how to get another. */
export function PasskeysCard({ passkeys, canChange, canAdd }: PasskeysCardProps) {
  const words = useWords('security')
  return (
    <Card title={words('passkeys.title')}>
      <div className="grid gap-3">
        <p>{words('passkeys.what')}</p>
        {passkeys.length === 0 && <p className="text-quiet">{words('passkeys.none')}</p>}
        <ul className="divide-y divide-line">
          {passkeys.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} canChange={canChange} />
          ))}
        </ul>
        {canChange && canAdd && (
          <form method="post" action={paths.passkeyStart}>
            <Button tone="secondary" icon={KeyRound}>
              {words('passkeys.start')}
            </Button>
          </form>
        )}
        {!canAdd && <p className="text-quiet text-sm">{words('passkeys.notHere')}</p>}
      </div>
    </Card>
  )
}

function PasskeyRow({ passkey, canChange }: { passkey: Security['passkeys'][number]; canChange: boolean }) {
  const words = useWords('security')
  const dates = useDates()
  const { id, name, createdAt, lastUsedAt } = passkey
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="break-words font-semibold">{name}</p>
        <p className="text-quiet text-sm">
          {words('passkeys.made', { day: dates.day(createdAt) })},{' '}
          {lastUsedAt ? words('passkeys.used', { day: dates.day(lastUsedAt) }) : words('passkeys.unused')}
        </p>
      </div>
      {canChange && (
        <LinkButton to={paths.passkeyRemoval(id)} tone="secondary" aria-label={words('passkeys.removal', { name })}>
          {words('remove')}
        </LinkButton>
      )}
    </li>
  )
}
