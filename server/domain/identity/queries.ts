import { and, asc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { consents, memberships, roleGrants, wards } from '#db/schema/index.ts'
import type { Actor } from './actor.ts'
import type { ConsentPurpose } from './contract.ts'
import type { Ward } from './store.ts'

/** A person's consent in force: since when, and to which version of the text. */
export async function findConsent(
  db: Connection,
  accountId: string,
  purpose: ConsentPurpose,
): Promise<{ grantedAt: Date; textVersion: string } | undefined> {
  const [consent] = await db
    .select({ grantedAt: consents.grantedAt, textVersion: consents.textVersion })
    .from(consents)
    .where(and(eq(consents.accountId, accountId), eq(consents.purpose, purpose), isNull(consents.withdrawnAt)))
  return consent
}

/**
 * Whether somebody is more than an individual: holds a role, or leads a collective at this moment. Collectives stand to
 * the right of identity, so the table is asked, not the context.
 */
export async function isAboveIndividual(
  db: Connection,
  { accountId, grants }: Pick<Actor, 'accountId' | 'grants'>,
  at: Date,
): Promise<boolean> {
  if (grants.length > 0) return true
  const isInForce = or(isNull(memberships.untilAt), gt(memberships.untilAt, at))
  const [led] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.accountId, accountId),
        eq(memberships.position, 'lead'),
        lte(memberships.fromAt, at),
        isInForce,
      ),
    )
    .limit(1)
  return led !== undefined
}

/** The ward under which is kept what belongs to nobody yet, such as counts of sign-ins; undefined before there is one. */
export async function findFirstWard(db: Connection): Promise<{ code: string } | undefined> {
  const [first] = await db.select({ code: wards.code }).from(wards).orderBy(asc(wards.code)).limit(1)
  return first
}

/** The wards this installation works for, by code. */
export async function listWards(db: Connection): Promise<Ward[]> {
  return await db.select().from(wards).orderBy(asc(wards.code)).limit(100)
}

/** Whether anybody holds the office's role now: without one nobody can set the platform up. */
export async function hasOffice(db: Connection, now: Date): Promise<boolean> {
  const isInForce = or(isNull(roleGrants.untilAt), gt(roleGrants.untilAt, now))
  const [grant] = await db
    .select({ id: roleGrants.id })
    .from(roleGrants)
    .where(and(eq(roleGrants.role, 'office'), isInForce))
    .limit(1)
  return grant !== undefined
}
