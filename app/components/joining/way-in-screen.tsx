import { Form, useLocation } from '@remix-run/react'
import { DoorOpen, TicketX } from 'lucide-react'
import type { ReactNode } from 'react'
import { Alert } from '#app/components/ui/alert.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Card } from '#app/components/ui/card.tsx'
import { ErrorSummary } from '#app/components/ui/error-summary.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { ActionAnswer, RefusalAnswer } from '#app/http/answers.ts'
import { RefusalText } from '#app/http/refusal-text.tsx'
import type { WayScreen } from '#server/domain/collectives/index.ts'
import { paths, withSearch } from '#server/paths.ts'
import { NewcomerForm } from './newcomer-form.tsx'

type WayInProps = {
  screen: WayScreen | undefined
  refusal: RefusalAnswer | undefined
  answer: ActionAnswer | undefined
}

/** What a code or an invitation leads to, and the one button that joins. */
export function WayInScreen({ screen, refusal, answer }: WayInProps) {
  const words = useWords('joining')
  const kinds = useWords('board.kinds')
  const labels = useFieldLabels()
  if (!screen) return <UnusableWay refusal={refusal} />

  const { collective, isInvitation, needsApproval } = screen
  return (
    <div className="mx-auto grid max-w-md gap-6">
      <PageHeader
        above={kinds(collective.kind)}
        title={words('way.title', { name: collective.name })}
        lead={`${words(isInvitation ? 'way.invited' : 'way.byCode')} ${needsApproval ? words('way.needsApproval') : ''}`}
      />
      <ErrorSummary answer={answer} labels={labels} />
      <NextStep screen={screen} answer={answer} />
    </div>
  )
}

function UnusableWay({ refusal }: Pick<WayInProps, 'refusal'>) {
  const words = useWords('joining')
  return (
    <div className="mx-auto grid max-w-md gap-6">
      <PageHeader title={words('title')} />
      <EmptyState
        icon={TicketX}
        title={words('way.unknownTitle')}
        action={<LinkButton to={paths.join}>{words('way.unknownNext')}</LinkButton>}
      >
        {refusal && <RefusalText refusal={refusal} />}
      </EmptyState>
    </div>
  )
}

function NextStep({ screen, answer }: { screen: WayScreen; answer: ActionAnswer | undefined }): ReactNode {
  const words = useWords('joining.way')
  switch (screen.standing) {
    case 'guest':
      return <GuestSteps answer={answer} />
    case 'outside':
      return (
        <Form method="post">
          <Button icon={DoorOpen} wide>
            {words('join')}
          </Button>
        </Form>
      )
    case 'waiting':
      return <Alert tone="info" title={words('waiting')} live />
    case 'member':
      return (
        <Alert tone="success" title={words('member')}>
          <LinkButton to={paths.collective(screen.collective.id)} tone="secondary" className="mt-2">
            {words('toCollective')}
          </LinkButton>
        </Alert>
      )
  }
}

function GuestSteps({ answer }: { answer: ActionAnswer | undefined }) {
  const words = useWords('joining.way')
  const { pathname } = useLocation()
  return (
    <>
      <LinkButton to={withSearch(paths.signIn, { returnTo: pathname })} tone="secondary" wide>
        {words('haveAccount')}
      </LinkButton>
      <Card title={words('noAccount')}>
        <NewcomerForm answer={answer} labels={useFieldLabels()} />
      </Card>
    </>
  )
}

function useFieldLabels() {
  const words = useWords('joining.way')
  return {
    ...{ fullName: words('fullName'), login: words('login'), password: words('password') },
    isOldEnough: words('isOldEnough'),
  }
}
