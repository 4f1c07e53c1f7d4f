import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AppCard } from '#app/components/identity/app-card.tsx'
import { HeldBackNotice, SignInAgain } from '#app/components/identity/before-changes.tsx'
import { DutyCard } from '#app/components/identity/duty-card.tsx'
import { PasskeysCard } from '#app/components/identity/passkeys-card.tsx'
import { RecoveryCard } from '#app/components/identity/recovery-card.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'

export async function loader({ request, context: { application, viewer, origin } }: LoaderFunctionArgs) {
  const self = viewer.requireSelf()
  const security = await application.identity.readSecurity(self, { origin })
  return { title: speechFor(request).words('security.title'), security, isHeldBack: viewer.isHeldBack }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** The second steps one has, how to get or lose one, and for office and administrator whether all must have one. */
export default function SecurityScreen() {
  const words = useWords('security')
  const { security, isHeldBack } = useLoaderData<typeof loader>()
  const { can, isOffered } = security
  const hasFactor = security.totpSince !== undefined || security.passkeys.length > 0
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {isHeldBack && <HeldBackNotice />}
      {isOffered && !can.change && <SignInAgain returnTo={paths.security} />}
      {!isOffered && <EmptyState title={words('notOffered')} />}
      {isOffered && <AppCard since={security.totpSince} canChange={can.change} />}
      {isOffered && <PasskeysCard passkeys={security.passkeys} canChange={can.change} canAdd={can.addPasskey} />}
      {hasFactor && <RecoveryCard left={security.recoveryCodesLeft} canChange={can.change} />}
      {can.requireOfAll && !isHeldBack && <DutyCard isRequired={security.isRequiredOfAll} />}
    </div>
  )
}
