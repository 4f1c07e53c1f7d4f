import { KeyRound } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { ApiToken } from '#server/domain/identity/index.ts'
import { paths } from '#server/paths.ts'

/** One's tokens, those in force and those that ended, newest first; `now` is the server's. */
export function TokenList({ tokens, now }: { tokens: readonly ApiToken[]; now: Date }) {
  const words = useWords('tokens')
  if (tokens.length === 0) {
    return (
      <EmptyState icon={KeyRound} title={words('none')}>
        <p>{words('noneNext')}</p>
      </EmptyState>
    )
  }
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">{words('list')}</h2>
      <ul className="grid gap-3">
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} now={now} />
        ))}
      </ul>
    </section>
  )
}

function TokenRow({ token, now }: { token: ApiToken; now: Date }) {
  const words = useWords('tokens')
  const dates = useDates()
  const { id, name, scopes, createdAt, lastUsedAt, isFromCommandLine } = token
  const state = stateOf(token, now)
  const facts = [
    words(`state.${state}`, { day: dates.day(token.revokedAt ?? token.expiresAt) }),
    words('scopesOf', { scopes: scopes.map((scope) => words(`scope.${scope}`)).join(', ') }),
    words('created', { day: dates.day(createdAt) }),
    ...(isFromCommandLine ? [words('fromCommandLine')] : []),
    lastUsedAt === null ? words('neverUsed') : words('lastUsed', { at: dates.moment(lastUsedAt) }),
  ]
  return (
    <li className="grid gap-3 rounded-card border border-line bg-surface p-4 sm:flex sm:items-center sm:justify-between">
      <div className="grid min-w-0 gap-1">
        <p className="break-words font-semibold">{name}</p>
        {facts.map((fact) => (
          <p key={fact} className="text-quiet text-sm">
            {fact}
          </p>
        ))}
      </div>
      {state === 'inForce' && (
        <form method="post" action={paths.tokenRevoking} className="shrink-0">
          <input type="hidden" name="token" value={id} />
          <Button tone="secondary" aria-label={words('revokeNamed', { name })}>
            {words('revoke')}
          </Button>
        </form>
      )}
    </li>
  )
}

function stateOf({ revokedAt, expiresAt }: ApiToken, now: Date): 'inForce' | 'expired' | 'revoked' {
  if (revokedAt !== null) return 'revoked'
  return expiresAt <= now ? 'expired' : 'inForce'
}
