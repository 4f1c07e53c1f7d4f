import { CalendarOff, Eye } from 'lucide-react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** In place of the form: no campaign takes records now, or the reader's role changes nothing. */
export function NoCampaign({ isReadOnly }: { isReadOnly: boolean }) {
  const words = useWords('record')
  const navigation = useWords('navigation')
  const state = isReadOnly ? 'readOnly' : 'closed'
  return (
    <EmptyState
      icon={isReadOnly ? Eye : CalendarOff}
      title={<h1>{words(`${state}.title`)}</h1>}
      action={
        <LinkButton to={isReadOnly ? paths.home : paths.myWork} tone="secondary">
          {navigation(isReadOnly ? 'campaign' : 'myWork')}
        </LinkButton>
      }
    >
      <p>{words(`${state}.lead`)}</p>
    </EmptyState>
  )
}
