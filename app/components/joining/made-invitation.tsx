import { Alert } from '#app/components/ui/alert.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { PageHeader } from '#app/components/ui/page-header.tsx'
import { QrCode } from '#app/components/ui/qr-code.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { QrShape } from '#app/http/qr-shape.ts'
import { paths } from '#server/paths.ts'

type MadeProps = { collective: { id: string; name: string }; link: string; qr: QrShape; expiresAt: Date }

/** An invitation that has just been made: its link is shown this once. */
export function MadeInvitation({ collective, link, qr, expiresAt }: MadeProps) {
  const words = useWords('joining')
  const dates = useDates()
  return (
    <div className="mx-auto grid max-w-xl gap-6">
      <PageHeader above={collective.name} title={words('invitation.madeTitle')} />
      <Alert tone="warning" title={words('invitation.madeLead')} live>
        {words('invitation.until', { moment: dates.moment(expiresAt) })}
      </Alert>
      <div className="grid justify-items-center gap-4 rounded-card border border-line bg-surface p-5">
        <QrCode shape={qr} label={words('sheet.qr')} />
        <label className="grid w-full gap-1.5">
          <span className="font-semibold">{words('invitation.link')}</span>
          <textarea readOnly rows={3} value={link} className="control resize-none break-all" />
        </label>
      </div>
      <LinkButton to={paths.joining(collective.id)} tone="secondary" wide>
        {words('sheet.title')}
      </LinkButton>
    </div>
  )
}
