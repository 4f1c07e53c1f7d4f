import { Badge } from '#app/components/ui/badge.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** Few codes are a reason to make new ones in good time. */
const FEW = 3

/** How many recovery codes are left, never which. */
export function RecoveryCard({ left, canChange }: { left: number; canChange: boolean }) {
  const words = useWords('security.recovery')
  return (
    <Card title={words('title')}>
      <div className="grid gap-3">
        <p>
          <Badge tone={left < FEW ? 'warning' : 'info'}>{words('left', { count: left })}</Badge>
        </p>
        <p>{words('what')}</p>
        {canChange && (
          <p>
            <LinkButton to={paths.recoveryCodes} tone="secondary">
              {words('renew')}
            </LinkButton>
          </p>
        )}
      </div>
    </Card>
  )
}
