import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { roleGrants } from '#db/schema/index.ts'
import type { Role } from './contract.ts'

export type RoleGrantRow = typeof roleGrants.$inferInsert
export type GrantOfRole = { accountId: string; role: Role; campaignId: string | null }

/** The grant in force at `at`, of exactly this reach. */
export async function findRoleGrant(tx: Transaction, { accountId, role, campaignId }: GrantOfRole, at: Date) {
  const [found] = await tx
    .select({ id: roleGrants.id, fromAt: roleGrants.fromAt })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.accountId, accountId),
        eq(roleGrants.role, role),
        campaignId === null ? isNull(roleGrants.campaignId) : eq(roleGrants.campaignId, campaignId),
        lte(roleGrants.fromAt, at),
        or(isNull(roleGrants.untilAt), gt(roleGrants.untilAt, at)),
      ),
    )
  return found
}

export async function insertRoleGrant(tx: Transaction, row: RoleGrantRow): Promise<void> {
  await tx.insert(roleGrants).values(row)
}

export async function updateRoleGrantEnd(tx: Transaction, id: string, untilAt: Date): Promise<void> {
  await tx.update(roleGrants).set({ untilAt }).where(eq(roleGrants.id, id))
}
