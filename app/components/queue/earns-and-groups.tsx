import { useState } from 'react'
import { EntryLines } from '#app/components/boards/entry-lines.tsx'
import { Checkbox } from '#app/components/ui/checkbox.tsx'
import { FieldGroup } from '#app/components/ui/field-group.tsx'
import { Points } from '#app/components/ui/points.tsx'
import { useWords } from '#app/components/words/use-words.ts'
import type { QueueAct } from '#server/domain/assistance/index.ts'
import type { CitizenGroup } from '#server/domain/scoring/contract.ts'

/** What the act earns when accepted, and the declared groups to confirm: unticking one changes the points at once. */
export function EarnsAndGroups({ act: { how, earns, service } }: { act: QueueAct }) {
  const words = useWords('queue')
  const verdict = useWords('verdict')
  const group = useWords('act.group')
  const [confirmed, setConfirmed] = useState<readonly CitizenGroup[]>(how.citizenGroups)
  const points = Math.max(earns.byGroup.none ?? 0, ...confirmed.map((name) => earns.byGroup[name] ?? 0))
  const isAsDeclared = confirmed.length === how.citizenGroups.length
  const toggle = (name: CitizenGroup) => {
    setConfirmed((old) => (old.includes(name) ? old.filter((one) => one !== name) : [...old, name]))
  }

  return (
    <>
      <div>
        <p className="text-quiet text-sm">{words('earns')}</p>
        <p className="text-2xl" role="status">
          <Points value={isAsDeclared ? earns.points : points} />
        </p>
        {isAsDeclared && <EntryLines lines={earns.lines} services={{ [service.code]: service }} />}
      </div>
      {how.citizenGroups.length > 0 && (
        <FieldGroup name="groups" label={verdict('groups')} hint={verdict('groupsHint')} required>
          <input type="hidden" name="groupsShown" value="yes" />
          {how.citizenGroups.map((name) => (
            <Checkbox
              key={name}
              name="groups"
              value={name}
              label={group(name)}
              checked={confirmed.includes(name)}
              onChange={() => toggle(name)}
            />
          ))}
        </FieldGroup>
      )}
    </>
  )
}
