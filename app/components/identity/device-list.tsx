import { LogOut, MonitorSmartphone } from 'lucide-react'
import { Badge } from '#app/components/ui/badge.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { Device } from '#server/domain/identity/index.ts'
import { paths } from '#server/paths.ts'

/** Every device one is signed in on, this one marked, each with its way out. There is always this one. */
export function DeviceList({ devices }: { devices: readonly Device[] }) {
  return (
    <ul className="grid gap-3">
      {devices.map((device) => (
        <DeviceRow key={device.id} device={device} />
      ))}
    </ul>
  )
}

function DeviceRow({ device }: { device: Device }) {
  const words = useWords('devices')
  const dates = useDates()
  const name = useDeviceName(device)
  return (
    <li className="grid gap-3 rounded-card border border-line bg-surface p-4 sm:flex sm:items-center sm:justify-between">
      <div className="flex min-w-0 gap-3">
        <MonitorSmartphone aria-hidden className="mt-0.5 size-6 shrink-0 text-quiet" />
        <div className="grid min-w-0 gap-1">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
            {name}
            {device.isThisOne && <Badge tone="info">{words('thisOne')}</Badge>}
          </p>
          <p className="text-quiet text-sm">{words('lastUsed', { at: dates.moment(device.lastUsedAt) })}</p>
          <p className="text-quiet text-sm">{words('signedIn', { at: dates.moment(device.signedInAt) })}</p>
        </div>
      </div>
      {/* A plain form: the whole page is loaded anew, for it may be this device that is signed out. */}
      <form method="post" action={paths.deviceEnding} className="shrink-0">
        <input type="hidden" name="device" value={device.id} />
        <Button tone="secondary" icon={LogOut} aria-label={words('endNamed', { name })}>
          {words('end')}
        </Button>
      </form>
    </li>
  )
}

function useDeviceName({ name: { browser, system } }: Device): string {
  const words = useWords('devices')
  if (browser !== undefined && system !== undefined) return words('name', { browser, system })
  return browser ?? system ?? words('nameless')
}
