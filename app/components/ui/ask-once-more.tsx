import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer } from '#app/http/answers.ts'
import { Button, LinkButton } from './button.tsx'
import { Card } from './card.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { PageHeader } from './page-header.tsx'

/** A screen with one thing to confirm, which also says why it was refused. The form goes to the screen's own address. */
export function AskOnceMore({ above, title, lead, send, back, answer, fields }: AskOnceMoreProps) {
  const words = useWords('common.action')
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <PageHeader above={above} title={title} lead={lead} />
      <ErrorSummary answer={answer} />
      <Card>
        <Form method="post" className="grid gap-3">
          {fields}
          <Button wide>{send}</Button>
          <LinkButton to={back} tone="secondary" wide>
            {words('cancel')}
          </LinkButton>
        </Form>
      </Card>
    </div>
  )
}

export type AskOnceMoreProps = {
  above?: ReactNode
  title: ReactNode
  lead?: ReactNode
  /** The word on the button that does it. */
  send: ReactNode
  /** Where one goes who does not. */
  back: string
  answer: ActionAnswer | undefined
  fields?: ReactNode
}
