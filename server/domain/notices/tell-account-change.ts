import type { Transaction } from '#db/client.ts'
import { findSignIn } from './account-queries.ts'
import type { NoticeContent } from './contract.ts'
import { type Delivering, deliverNotices } from './deliver-notices.ts'
import type { AccountChanged } from './schema.ts'

export type ToldChange = { wardId: string; key: string; happenedAt: Date; payload: AccountChanged }

/** Tells a person what was changed about their account; always. Answers whose page changed. */
export async function tellAccountChange(
  tx: Transaction,
  resources: Delivering,
  { wardId, key, happenedAt, payload }: ToldChange,
): Promise<string[]> {
  const content = await contentOf(tx, payload, happenedAt.toISOString())
  if (!content) return []
  return await deliverNotices(tx, resources, [
    { accountId: payload.accountId, wardId, key: `account:${key}`, content, happenedAt },
  ])
}

async function contentOf(tx: Transaction, payload: AccountChanged, at: string): Promise<NoticeContent | undefined> {
  if (payload.change === 'signed_in')
    return (await isNewDevice(tx, payload)) ? { kind: 'device_signed_in', at } : undefined
  if ('role' in payload) return { kind: payload.change, role: payload.role, campaignId: payload.campaignId, at }
  return { kind: payload.change, at }
}

/**
 * A device is new where no other open session came from one that calls itself the same. The first sign-in of all is
 * no news; a session that is over by now is told of all the same.
 */
async function isNewDevice(
  tx: Transaction,
  { accountId, sessionId }: { accountId: string; sessionId: string },
): Promise<boolean> {
  const { isFirst, isKnownDevice } = await findSignIn(tx, { accountId, sessionId })
  return !isFirst && !isKnownDevice
}
