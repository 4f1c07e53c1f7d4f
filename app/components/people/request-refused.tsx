import { useActionData } from '@remix-run/react'
import { ArrowLeft } from 'lucide-react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer } from '#app/http/answers.ts'
import { paths } from '#server/paths.ts'

/** Why a request could not be ended so, with the way back to the others. */
export function RequestRefused() {
  const words = useWords('people.requests')
  const answer = useActionData<ActionAnswer>()
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words(answer === undefined ? 'title' : 'refusedTitle')} />
      <ErrorSummary answer={answer} />
      <LinkButton to={paths.requests} tone="secondary" icon={ArrowLeft} className="justify-self-start">
        {words('back')}
      </LinkButton>
    </div>
  )
}
