import { useActionData } from '@remix-run/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer } from '#app/http/answers.ts'
import { paths } from '#server/paths.ts'

/** Shown where a button of the overview was refused: why, and the way back. */
export function StartRefused() {
  const words = useWords()
  const answer = useActionData<ActionAnswer>()
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words('security.title')} />
      <ErrorSummary answer={answer} />
      <p>
        <LinkButton to={paths.security}>{words('common.action.back')}</LinkButton>
      </p>
    </div>
  )
}
