import type { Transaction } from '#db/client.ts'
import type { Clock } from '#server/platform/clock.ts'
import { appendOutbox } from '#server/platform/outbox.ts'
import type { Verdict } from './verdict-store.ts'

/** Writes down that the authors of these acts are to be told: one row for the whole batch, in its transaction. */
export async function appendVerdictsGiven(
  tx: Transaction,
  resources: { clock: Clock },
  verdicts: readonly Pick<Verdict, 'id' | 'wardId'>[],
): Promise<void> {
  const [first] = verdicts
  if (!first) return
  const verdictIds = verdicts.map(({ id }) => id)
  await appendOutbox(tx, resources, [
    { topic: 'verdicts_given', key: first.id, wardId: first.wardId, payload: { verdictIds } },
  ])
}
