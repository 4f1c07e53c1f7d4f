import { Bell, KeyRound, MonitorSmartphone, ShieldCheck } from 'lucide-react'
import { LinkRow } from '#app/components/ui/card.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { paths } from '#server/paths.ts'

/** The screens by which a person keeps their own account safe. */
export function AccountLinks() {
  const words = useWords()
  const links = [
    { to: paths.notices, icon: Bell, text: words('notice.title') },
    { to: paths.security, icon: ShieldCheck, text: words('security.link') },
    { to: paths.devices, icon: MonitorSmartphone, text: words('devices.link') },
    { to: paths.tokens, icon: KeyRound, text: words('tokens.title') },
  ]
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
      {links.map(({ to, icon: Icon, text }) => (
        <li key={to}>
          <LinkRow to={to}>
            <span className="flex items-center gap-3 font-medium">
              <Icon aria-hidden className="size-6 text-quiet" />
              {text}
            </span>
          </LinkRow>
        </li>
      ))}
    </ul>
  )
}
