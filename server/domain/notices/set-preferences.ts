import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result } from '#server/platform/result.ts'
import type { NoticeChannel, NoticeTopic } from './contract.ts'
import { preferencesWith } from './preferences.ts'
import { listSwitchedOff, replaceSwitchedOff } from './store.ts'

/** What a person wants to be told; everything else that can be switched is switched off. Only for oneself. */
export async function setNoticePreferences(
  { db, clock, ids }: Pick<Resources, 'db' | 'clock' | 'ids'>,
  { accountId, wardId }: Actor,
  wanted: readonly { topic: NoticeTopic; channel: NoticeChannel }[],
): Promise<Result<{ switchedOff: number }, never>> {
  const off = preferencesWith([]).filter(
    ({ topic, channel }) => !wanted.some((wish) => wish.topic === topic && wish.channel === channel),
  )
  return await db.transaction(async (tx) => {
    const before = (await listSwitchedOff(tx, [accountId])).map(named).sort()
    const switchedOff = off.map(({ topic, channel }) => ({ topic, channel, switchedOffAt: clock.now() }))
    await replaceSwitchedOff(tx, { accountId, wardId }, switchedOff)
    const after = off.map(named).sort()
    if (before.join() !== after.join())
      await appendAudit(tx, { clock, ids }, [
        {
          ...{ wardId, actorId: accountId, action: 'notice_preferences_set', subjectKind: 'account' },
          ...{ subjectId: accountId, details: { switchedOff: after } },
        },
      ])
    return grant({ switchedOff: off.length })
  })
}

function named({ topic, channel }: { topic: NoticeTopic; channel: NoticeChannel }): string {
  return `${topic}.${channel}`
}
