import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeviceList } from '#app/components/identity/device-list.tsx'
import { EndManyDevices } from '#app/components/identity/end-many-devices.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { pageTitle } from '#app/http/page-title.ts'
import { speechFor } from '#app/http/speech.ts'

export async function loader({ request, context: { application, viewer } }: LoaderFunctionArgs) {
  const actor = viewer.requireActor()
  const devices = await application.identity.listDevices(actor, viewer.sessionId)
  return { title: speechFor(request).words('devices.title'), devices }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.title)

/** Where one is signed in, and the buttons that end it there. */
export default function DevicesScreen() {
  const words = useWords('devices')
  const { devices } = useLoaderData<typeof loader>()
  return (
    <div className="grid max-w-prose gap-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      <DeviceList devices={devices} />
      <EndManyDevices others={devices.filter(({ isThisOne }) => !isThisOne).length} />
    </div>
  )
}
