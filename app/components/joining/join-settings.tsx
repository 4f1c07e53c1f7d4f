import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { JoiningScreen } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'

/** Whether leads are asked, another code, or none. */
export function JoinSettings({ screen: { collective, code, needsApproval } }: { screen: JoiningScreen }) {
  const words = useWords('joining.sheet')
  if (code === null) return null

  return (
    <Card title={words('approvalTitle')}>
      <p className="mb-3">{words(needsApproval ? 'approvalOn' : 'approvalOff')}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton to={paths.joinApproval(collective.id)} tone="secondary">
          {words(needsApproval ? 'letIn' : 'approve')}
        </LinkButton>
        <LinkButton to={paths.joinCode(collective.id)} tone="secondary">
          {words('renew')}
        </LinkButton>
        <LinkButton to={paths.joinClosing(collective.id)} tone="secondary">
          {words('close')}
        </LinkButton>
      </div>
    </Card>
  )
}
