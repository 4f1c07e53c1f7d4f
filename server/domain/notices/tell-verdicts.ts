import type { Transaction } from '#db/client.ts'
import { unreachable } from '#server/platform/result.ts'
import type { NoticeContent } from './contract.ts'
import { type Delivering, deliverNotices } from './deliver-notices.ts'
import type { NoticeDraft } from './notice.ts'
import { deleteNotices } from './store.ts'
import { listVerdictFacts, type VerdictFacts } from './verdict-queries.ts'

/**
 * Tells authors what became of their acts. A decision that its verifier took back within the minute is as if it had
 * not been: who was told of it is told nothing more, and the notice goes. Answers whose page changed.
 */
export async function tellVerdicts(
  tx: Transaction,
  resources: Delivering,
  { verdictIds, happenedAt }: { verdictIds: readonly string[]; happenedAt: Date },
): Promise<string[]> {
  if (verdictIds.length === 0) return []
  const facts = await listVerdictFacts(tx, verdictIds)
  const undone = facts.filter(({ kind }) => kind === 'undo')
  const gone = await deleteNotices(tx, {
    accountIds: undone.map(({ authorId }) => authorId),
    keys: undone.flatMap(({ correctsId }) => (correctsId === null ? [] : [keyOf(correctsId)])),
  })
  const told = await deliverNotices(
    tx,
    resources,
    facts
      .filter(({ kind, undoneById }) => kind !== 'undo' && undoneById === null)
      .map((one) => draftOf(one, happenedAt)),
  )
  return [...new Set([...gone, ...told])]
}

function draftOf(facts: VerdictFacts, happenedAt: Date): NoticeDraft {
  const { authorId: accountId, wardId, id } = facts
  return { accountId, wardId, key: keyOf(id), content: contentOf(facts), happenedAt }
}

function contentOf({
  kind,
  decision,
  reason,
  points,
  assistanceId,
  serviceId,
  occurredAt,
}: VerdictFacts): NoticeContent {
  const act = { assistanceId, serviceId, occurredAt: occurredAt.toISOString() }
  if (kind === 'reversal') return { kind: 'act_reversed', reason, points: points ?? 0, ...act }
  switch (decision) {
    case 'accepted':
      return { kind: 'act_accepted', points: points ?? 0, ...act }
    case 'returned':
      return { kind: 'act_returned', reason, ...act }
    case 'rejected':
      return { kind: 'act_rejected', reason, ...act }
    default:
      return unreachable(decision)
  }
}

function keyOf(verdictId: string): string {
  return `verdict:${verdictId}`
}
