import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { accounts, roleGrants } from '#db/schema/index.ts'
import type { ActorGrant } from './actor.ts'
import type { Role } from './contract.ts'

export type RoleGrantRow = typeof roleGrants.$inferInsert
export type GrantOfRole = { accountId: string; role: Role; campaignId: string | null }

/** The grant in force at `at`, of exactly this reach. */
export async function findRoleGrant(tx: Transaction, { accountId, role, campaignId }: GrantOfRole, at: Date) {
  const [found] = await tx
    .select({ id: roleGrants.id, fromAt: roleGrants.fromAt, endedAt: roleGrants.endedAt })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.accountId, accountId),
        eq(roleGrants.role, role),
        campaignId === null ? isNull(roleGrants.campaignId) : eq(roleGrants.campaignId, campaignId),
        isGrantInForce(at),
      ),
    )
  return found
}

export async function insertRoleGrant(tx: Transaction, row: RoleGrantRow): Promise<void> {
  await tx.insert(roleGrants).values(row)
}

/** Writes down that a grant ends before its time: when, and by whom (null: the operator). */
export async function updateRoleGrantEnd(
  tx: Transaction,
  { id, ...end }: { id: string; untilAt: Date; endedAt: Date; endedBy: string | null },
): Promise<void> {
  await tx.update(roleGrants).set(end).where(eq(roleGrants.id, id))
}

/** The roles somebody holds at `at`. */
export async function listGrantsInForce(tx: Transaction, accountId: string, at: Date): Promise<ActorGrant[]> {
  return await tx
    .select({ role: roleGrants.role, campaignId: roleGrants.campaignId })
    .from(roleGrants)
    .where(and(eq(roleGrants.accountId, accountId), isGrantInForce(at)))
    .orderBy(asc(roleGrants.fromAt), asc(roleGrants.id))
    .limit(100)
}

/** Whether a grant holds at `at`. */
export function isGrantInForce(at: Date) {
  return and(lte(roleGrants.fromAt, at), or(isNull(roleGrants.untilAt), gt(roleGrants.untilAt, at)))
}

/** The grants in force at `at` of the account in the same select, as one column. */
export function grantsInForce(at: Date) {
  return sql<readonly ActorGrant[]>`(
    select coalesce(json_agg(json_build_object('role', ${roleGrants.role}, 'campaignId', ${roleGrants.campaignId})), '[]')
    from ${roleGrants} where ${and(eq(roleGrants.accountId, accounts.id), isGrantInForce(at))}
  )`
}
