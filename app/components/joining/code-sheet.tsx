import { Form } from '@remix-run/react'
import { QrCode as QrIcon } from 'lucide-react'
import { Button } from '#app/components/ui/button.tsx'
import { QrCode } from '#app/components/ui/qr-code.tsx'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useDates, useWords } from '#app/components/words/use-words.ts'
import type { QrShape } from '#app/http/qr-shape.ts'
import { joinCodeText } from '#server/domain/collectives/contract.ts'
import type { JoiningScreen } from '#server/domain/collectives/index.ts'
import { paths } from '#server/paths.ts'

type SheetProps = { screen: JoiningScreen; qr: QrShape | undefined; address: string }

/** The sheet for the wall: whose code it is, the QR code, and the code in letters that are read from afar. */
export function CodeSheet({ screen: { collective, code, renewedAt }, qr, address }: SheetProps) {
  const words = useWords('joining.sheet')
  const dates = useDates()
  if (code === null || qr === undefined) {
    return (
      <EmptyState icon={QrIcon} title={words('none')} action={<MakeCode collectiveId={collective.id} />}>
        <p>{words('noneLead')}</p>
      </EmptyState>
    )
  }
  return (
    <section className="grid justify-items-center gap-4 rounded-card border border-line bg-surface p-5 text-center">
      <h2 className="max-w-prose text-balance break-words text-2xl">{words('heading', { name: collective.name })}</h2>
      <p>{words('scan')}</p>
      <QrCode shape={qr} label={words('qr')} />
      <p className="break-words">{words('type', { address })}</p>
      <p className="tabular font-bold text-3xl tracking-widest sm:text-4xl">{joinCodeText(code)}</p>
      <p data-screen-only className="text-quiet text-sm">
        {renewedAt && words('since', { moment: dates.moment(renewedAt) })} {words('print')}
      </p>
    </section>
  )
}

function MakeCode({ collectiveId }: { collectiveId: string }) {
  const words = useWords('joining.sheet')
  return (
    <Form method="post" action={paths.joinCode(collectiveId)}>
      <Button icon={QrIcon}>{words('make')}</Button>
    </Form>
  )
}
