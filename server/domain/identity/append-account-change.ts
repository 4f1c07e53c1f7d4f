import type { Transaction } from '#db/client.ts'
import type { Clock } from '#server/platform/clock.ts'
import { type AccountChange, appendOutbox } from '#server/platform/outbox.ts'

/**
 * Writes down that a person is to be told of a change of their account, in the transaction that makes it. `id` names
 * the change among those of its kind. After the commit the command emits `outboxWritten`.
 */
export async function appendAccountChange(
  tx: Transaction,
  resources: { clock: Clock },
  { wardId, accountId, id, ...change }: { wardId: string; accountId: string; id: string } & AccountChange,
): Promise<void> {
  await appendOutbox(tx, resources, [
    { topic: 'account_changed', key: `${change.change}:${id}`, wardId, payload: { accountId, ...change } },
  ])
}
