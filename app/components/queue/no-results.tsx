import { LinkButton } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** A page of results that was opened without sending anything. */
export function NoResults() {
  const words = useWords('verdict.results')
  return (
    <EmptyState title={words('nothing')} action={<LinkButton to={paths.queue}>{words('back')}</LinkButton>}>
      <p>{words('nothingLead')}</p>
    </EmptyState>
  )
}
