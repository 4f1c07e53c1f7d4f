import { Form, Link } from '@remix-run/react'
import { Send } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { JoiningScreen } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'

/** Links for single people: the button that makes one, and those that could still be used. */
export function Invitations({ screen: { collective, invitations } }: { screen: JoiningScreen }) {
  const words = useWords('joining.invitation')
  const dates = useDates()
  return (
    <Card title={words('title')}>
      <p className="mb-3">{words('lead')}</p>
      <Form method="post" action={paths.invitations(collective.id)}>
        <Button icon={Send}>{words('make')}</Button>
      </Form>
      {invitations.length > 0 && (
        <>
          <h3 className="mt-5 mb-1 font-semibold">{words('open', { count: invitations.length })}</h3>
          <ul className="divide-y divide-line">
            {invitations.map(({ id, createdAt, expiresAt }) => {
              const moment = dates.moment(createdAt)
              return (
                <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
                  <span>
                    {words('made', { moment })}. {words('until', { moment: dates.moment(expiresAt) })}
                  </span>
                  <Link
                    to={paths.invitationWithdrawal(collective.id, id)}
                    aria-label={words('withdrawOne', { moment })}
                    className="text-link inline-flex min-h-touch items-center"
                  >
                    {words('withdraw')}
                  </Link>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Card>
  )
}
