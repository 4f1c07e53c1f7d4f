import { type MutableRefObject, useEffect, useRef, useState } from 'react'
import { EmptyState } from '#app/components/ui/states.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import { useLiveHint } from '#app/live/use-live-hint.ts'
import type { Queue } from '#server/domain/assistance/index.ts'
import { ActList } from './act-list.tsx'
import type { BulkChoice } from './bulk-confirmation.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import { KeysHelp } from './keys-help.tsx'
import { OpenAct } from './open-act.tsx'
import { QueueHead } from './queue-head.tsx'
import { useChosenActs } from './use-chosen-acts.ts'
import { useKeysSwitch } from './use-keys-switch.ts'
import { useOpenAct } from './use-open-act.ts'
import { useQueueKeys } from './use-queue-keys.ts'
import { useVerdict } from './use-verdict.ts'
import { VerdictForm } from './verdict-form.tsx'
import { VerdictNotice } from './verdict-notice.tsx'

/** List left, evidence large in the middle, decision right; one below the other on a phone. */
export function QueueScreen({ queue, hand }: { queue: Queue; hand: number }) {
  const { acts, campaign } = queue
  const { open, show, step, leave, takesFocus } = useOpenAct(acts)
  const verdict = useVerdict({ onSent: leave })
  const [isHelpShown, setHelpShown] = useState(false)
  const [choice, setChoice] = useState<BulkChoice>()
  const chosen = useChosenActs(acts)
  const letters = useKeysSwitch()
  const isOff = !letters.isOn || isHelpShown || choice !== undefined
  useQueueKeys({ step, help: () => setHelpShown(true), undo: verdict.undo, isOff })
  // Only an empty hand is refilled by itself: a page left open must not keep acts from others for ever.
  useLiveHint(acts.length === 0 ? `queue:${campaign.slug}` : undefined)

  return (
    <div className="grid gap-5">
      <QueueHead queue={queue} hand={hand} onHelp={() => setHelpShown(true)} />
      <VerdictNotice verdict={verdict} onShow={show} />
      {open === undefined ? (
        <EmptyHand queue={queue} takesFocus={takesFocus} />
      ) : (
        <div className="grid gap-5 lg:grid-cols-[17rem_minmax(0,1fr)_19rem] lg:items-start">
          <ActList acts={acts} openId={open.act.id} chosen={chosen} onChoose={setChoice} />
          <OpenAct act={open} takesFocus={takesFocus} />
          <VerdictForm key={`${open.act.id}:${open.act.revision}`} act={open} verdict={verdict} />
        </div>
      )}
      <KeysHelp letters={letters} open={isHelpShown} onClose={() => setHelpShown(false)} />
      {choice && <BulkDialog choice={choice} onClose={() => setChoice(undefined)} />}
    </div>
  )
}

/** Nothing left: after the last decision the focus goes here, as its button is gone. */
function EmptyHand({ queue, takesFocus }: { queue: Queue; takesFocus: MutableRefObject<boolean> }) {
  const words = useWords('queue')
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus.current) box.current?.focus()
    takesFocus.current = false
  }, [takesFocus])
  return (
    <section ref={box} tabIndex={-1} aria-label={words('empty')}>
      <EmptyState title={words('empty')}>
        {queue.counts.waiting > 0 && <p>{words('emptyTied')}</p>}
        <p>{words('emptyLead')}</p>
      </EmptyState>
    </section>
  )
}
