import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CodeSheet } from '#app/components/joining/code-sheet.tsx'
import { Invitations } from '#app/components/joining/invitations.tsx'
import { JoinSettings } from '#app/components/joining/join-settings.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { qrShape } from '#app/http/qr-shape.ts'
import { speechFor } from '#app/http/speech.ts'
import { paths } from '#server/paths.ts'
import { loadJoining } from './load-joining.ts'

export async function loader(args: LoaderFunctionArgs) {
  const screen = await loadJoining(args)
  const { origin } = args.context
  const title = speechFor(args.request).words('joining.sheet.title')
  const qr = screen.code === null ? undefined : qrShape(origin + paths.joinByCode(screen.code))
  return { title, screen, qr, address: origin.replace(/^https?:\/\//, '') + paths.join }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** What a lead hands out: the sheet for the wall, and links for single people. Only the sheet is printed. */
export default function JoiningScreen() {
  const words = useWords('joining.sheet')
  const { screen, qr, address } = useLoaderData<typeof loader>()
  return (
    <div className="grid gap-6">
      <div data-screen-only>
        <PageHeader above={screen.collective.name} title={words('title')} lead={words('lead')} />
      </div>
      <CodeSheet screen={screen} qr={qr} address={address} />
      <div data-screen-only className="grid gap-6">
        <JoinSettings screen={screen} />
        <Invitations screen={screen} />
      </div>
    </div>
  )
}
