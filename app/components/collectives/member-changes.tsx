import { LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { MemberScreen } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'

/** The ways to change a membership, each with a screen that asks once more. */
export function MemberChanges({ screen: { collective, member, can, isOwn } }: { screen: MemberScreen }) {
  const words = useWords('collective')
  const place = [collective.id, member.accountId] as const
  const isLead = member.position === 'lead'
  return (
    <Card>
      <div className="grid gap-3">
        {can.nameLead && (
          <LinkButton to={paths.memberLead(...place)} tone="secondary" wide>
            {words(isLead ? 'member.endLead' : 'member.nameLead')}
          </LinkButton>
        )}
        {can.chooseScoring && (
          <LinkButton to={paths.memberScoring(...place)} tone="secondary" wide>
            {words('member.scoring')}
          </LinkButton>
        )}
        <LinkButton to={paths.memberEnding(...place)} tone="secondary" wide>
          {words(isOwn ? 'leave' : 'member.end')}
        </LinkButton>
        <LinkButton to={paths.collective(collective.id)} tone="quiet" wide>
          {words('member.back')}
        </LinkButton>
      </div>
    </Card>
  )
}
