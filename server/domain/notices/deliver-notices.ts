import type { Transaction } from '#db/client.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { NoticeTopic } from './contract.ts'
import { judgeDelivery, type NoticeDraft } from './notice.ts'
import { insertNotices, listMailable, listSwitchedOff, type SwitchedOff } from './store.ts'

export type Delivering = Pick<Resources, 'clock' | 'ids'> & { hasMail: boolean }

/** Writes notices as each person wants them, once by their key; answers whose page has something new. */
export async function deliverNotices(
  tx: Transaction,
  { clock, ids, hasMail }: Delivering,
  drafts: readonly NoticeDraft[],
): Promise<string[]> {
  const accountIds = [...new Set(drafts.map(({ accountId }) => accountId))]
  const switchedOff = await listSwitchedOff(tx, accountIds)
  const mailable = hasMail ? await listMailable(tx, accountIds) : new Set<string>()
  const now = clock.now()
  return await insertNotices(
    tx,
    drafts.map(({ accountId, wardId, key, content, happenedAt }) => ({
      ...{ id: ids.next(), wardId, accountId, kind: content.kind, key, content, createdAt: happenedAt },
      ...judgeDelivery({ content, happenedAt }, choicesOf(accountId, switchedOff, mailable), now),
    })),
  )
}

function choicesOf(accountId: string, switchedOff: readonly SwitchedOff[], mailable: ReadonlySet<string>) {
  return {
    canBeMailed: mailable.has(accountId),
    isSwitchedOff: (topic: NoticeTopic, channel: SwitchedOff['channel']) =>
      switchedOff.some((off) => off.accountId === accountId && off.topic === topic && off.channel === channel),
  }
}
