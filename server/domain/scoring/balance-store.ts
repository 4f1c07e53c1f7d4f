import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { balances, ledgerHeads } from '#db/schema/index.ts'
import type { BalanceMove } from './balance-moves.ts'

/** Moves totals, all in one statement; a subject that has none yet starts from nothing. */
export async function moveBalances(
  tx: Transaction,
  campaign: { id: string; wardId: string },
  moves: readonly BalanceMove[],
): Promise<void> {
  if (moves.length === 0) return
  await tx
    .insert(balances)
    .values(moves.map((move) => ({ ...move, campaignId: campaign.id, wardId: campaign.wardId })))
    .onConflictDoUpdate({
      target: [balances.campaignId, balances.view, balances.subjectKind, balances.subjectId, balances.capacity],
      set: {
        points: sql`${balances.points} + excluded.points`,
        accepted: sql`${balances.accepted} + excluded.accepted`,
        lastSeq: sql`excluded.last_seq`,
      },
    })
}

/** Throws the totals of a campaign away and reckons them from the ledger: the public view up to its last public entry. */
export async function reckonBalances(tx: Transaction, campaignId: string): Promise<void> {
  await tx.delete(balances).where(eq(balances.campaignId, campaignId))
  await tx.execute(sql`
    insert into balances (campaign_id, view, subject_kind, subject_id, capacity, ward_id, points, accepted, last_seq)
    select entry.campaign_id, shown.view, subject.kind, subject.id, entry.capacity, entry.ward_id,
      sum(entry.points), sum(entry.acts), max(entry.seq)
    from ledger_entries entry
    join ledger_heads head using (campaign_id)
    cross join lateral (values
      ('restricted'::balance_view, head.seq), ('public'::balance_view, head.public_through_seq)
    ) as shown (view, through_seq)
    cross join lateral (values
      ('individual'::subject_kind, entry.account_id), ('collective'::subject_kind, entry.collective_id)
    ) as subject (kind, id)
    where entry.campaign_id = ${campaignId} and entry.seq <= shown.through_seq and subject.id is not null
    group by entry.campaign_id, shown.view, subject.kind, subject.id, entry.capacity, entry.ward_id
  `)
}

/** Makes the public view equal to the restricted one. */
export async function copyRestrictedToPublic(tx: Transaction, campaignId: string): Promise<void> {
  await tx.execute(sql`
    insert into balances (campaign_id, view, subject_kind, subject_id, capacity, ward_id, points, accepted, last_seq)
    select campaign_id, 'public', subject_kind, subject_id, capacity, ward_id, points, accepted, last_seq
    from balances where campaign_id = ${campaignId} and view = 'restricted'
    on conflict (campaign_id, view, subject_kind, subject_id, capacity)
    do update set points = excluded.points, accepted = excluded.accepted, last_seq = excluded.last_seq
  `)
  await tx
    .update(ledgerHeads)
    .set({ publicThroughSeq: sql`${ledgerHeads.seq}` })
    .where(eq(ledgerHeads.campaignId, campaignId))
}
