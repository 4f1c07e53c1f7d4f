import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { campaigns, roleRequests } from '#db/schema/index.ts'
import type { RequestOutcome } from './contract.ts'
import type { GrantOfRole } from './role-grant-store.ts'

export type RoleRequestRow = typeof roleRequests.$inferSelect
export type NewRoleRequestRow = Omit<RoleRequestRow, 'outcome' | 'decidedBy' | 'decidedAt'>

export async function insertRoleRequest(tx: Transaction, row: NewRoleRequestRow): Promise<void> {
  await tx.insert(roleRequests).values(row)
}

/** A request of the ward, held until the transaction ends, so that it is decided once. */
export async function lockRoleRequest(
  tx: Transaction,
  { id, wardId }: { id: string; wardId: string },
): Promise<RoleRequestRow | undefined> {
  const [request] = await tx
    .select()
    .from(roleRequests)
    .where(and(eq(roleRequests.id, id), eq(roleRequests.wardId, wardId)))
    .for('update')
  return request
}

/** The open request for exactly this role. */
export async function findOpenRoleRequest(tx: Transaction, { accountId, role, campaignId }: GrantOfRole) {
  const [open] = await tx
    .select({ id: roleRequests.id })
    .from(roleRequests)
    .where(
      and(
        eq(roleRequests.accountId, accountId),
        eq(roleRequests.role, role),
        campaignId === null ? isNull(roleRequests.campaignId) : eq(roleRequests.campaignId, campaignId),
        isNull(roleRequests.outcome),
      ),
    )
  return open
}

export async function updateRoleRequestDecided(
  tx: Transaction,
  { id, ...decision }: { id: string; outcome: RequestOutcome; decidedBy: string; decidedAt: Date },
): Promise<void> {
  await tx.update(roleRequests).set(decision).where(eq(roleRequests.id, id))
}

/** The ward of a campaign. Campaigns stand to the right of identity, so the table is asked, not the context. */
export async function findCampaignWard(tx: Transaction, campaignId: string): Promise<string | undefined> {
  const [campaign] = await tx.select({ wardId: campaigns.wardId }).from(campaigns).where(eq(campaigns.id, campaignId))
  return campaign?.wardId
}
