import type { OutboxReaders } from '#server/platform/outbox-reading.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { Delivering } from './deliver-notices.ts'
import { accountChanged, digestDue, digestsDue, verdictsGiven } from './schema.ts'
import { tellAccountChange } from './tell-account-change.ts'
import { planReaders, tellDigest } from './tell-digest.ts'
import { tellVerdicts } from './tell-verdicts.ts'

/** What becomes of each topic of the outbox. After the commit, open pages of those concerned are told to look. */
export function outboxReaders(resources: Delivering & Pick<Resources, 'events'>): OutboxReaders {
  const { events } = resources
  const tell = (accountIds: readonly string[]) =>
    accountIds.length === 0 ? undefined : () => events.emit('noticesChanged', { accountIds })
  return {
    verdicts_given: async (tx, { payload, createdAt }) => {
      const { verdictIds } = verdictsGiven.parse(payload)
      return tell(await tellVerdicts(tx, resources, { verdictIds, happenedAt: createdAt }))
    },
    account_changed: async (tx, { payload, wardId, key, createdAt }) =>
      tell(
        await tellAccountChange(tx, resources, {
          ...{ wardId, key, happenedAt: createdAt },
          payload: accountChanged.parse(payload),
        }),
      ),
    digests_due: async (tx, { payload, wardId }) => {
      await planReaders(tx, resources, { wardId, ...digestsDue.parse(payload) })
      return () => events.emit('outboxWritten', {})
    },
    digest: async (tx, { payload, wardId }) =>
      tell(await tellDigest(tx, resources, { wardId, ...digestDue.parse(payload) })),
  }
}
