import { CalendarOff, Lock } from 'lucide-react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** Why there is no queue for this person, and where to go instead. */
export function QueueClosed({ code }: { code: 'not_allowed' | 'read_only_role' | 'not_found' | undefined }) {
  const words = useWords('queue')
  const home = useWords('problem')
  const isAbsent = code === 'not_found'
  return (
    <div className="grid gap-6">
      <PageHeader title={words('title')} />
      <EmptyState
        icon={isAbsent ? CalendarOff : Lock}
        title={isAbsent ? words('noCampaign') : words('forbidden')}
        action={<LinkButton to={paths.home}>{home('goHome')}</LinkButton>}
      >
        <p>
          {isAbsent ? words('noCampaignLead') : code === 'read_only_role' ? words('readOnly') : words('forbiddenLead')}
        </p>
      </EmptyState>
    </div>
  )
}
