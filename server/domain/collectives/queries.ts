import { and, asc, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { collectives, memberships } from '#db/schema/index.ts'
import type { CollectiveKind, MembershipPosition } from './contract.ts'

export type CollectiveName = { collectiveId: string; name: string }
export type CollectiveAtMoment = { accountId: string; at: Date }

const LIMIT = 100

/** The collective credited for what a person does at a moment; undefined where none scores. */
export async function findScoringCollective(
  db: Connection,
  accountId: string,
  at: Date,
): Promise<CollectiveName | undefined> {
  const [found] = await db
    .select({ collectiveId: collectives.id, name: collectives.name })
    .from(memberships)
    .innerJoin(collectives, eq(collectives.id, memberships.collectiveId))
    .where(and(eq(memberships.accountId, accountId), eq(memberships.isScoring, true), isInForce(at)))
  return found
}

/** The same for a whole batch in one query, by `${accountId}|${at.toISOString()}`. */
export async function listScoringCollectives(
  db: Connection,
  asked: readonly CollectiveAtMoment[],
): Promise<Map<string, CollectiveName>> {
  const rows = await db.execute<{ key: string; collective_id: string; name: string }>(sql`
    select asked.key, ${collectives.id} as collective_id, ${collectives.name} as name
    from json_to_recordset(${momentsAsJson(asked)}::json) as asked(key text, account_id uuid, at timestamptz)
    join ${memberships} on ${memberships.accountId} = asked.account_id and ${memberships.isScoring}
      and ${memberships.fromAt} <= asked.at and (${memberships.untilAt} is null or ${memberships.untilAt} > asked.at)
    join ${collectives} on ${collectives.id} = ${memberships.collectiveId}
  `)
  return new Map(rows.map(({ key, collective_id, name }) => [key, { collectiveId: collective_id, name }]))
}

/** The collectives that a person leads at a moment, by name. */
export async function listLedCollectives(db: Connection, accountId: string, at: Date): Promise<CollectiveName[]> {
  return await db
    .select({ collectiveId: collectives.id, name: collectives.name })
    .from(memberships)
    .innerJoin(collectives, eq(collectives.id, memberships.collectiveId))
    .where(and(eq(memberships.accountId, accountId), eq(memberships.position, 'lead'), isInForce(at)))
    .orderBy(asc(collectives.name), asc(collectives.id))
    .limit(LIMIT)
}

export type OwnMembership = CollectiveName & {
  kind: CollectiveKind
  position: MembershipPosition
  isScoring: boolean
}

/** A person's collectives at a moment, the scoring one first. */
export async function listOwnMemberships(db: Connection, accountId: string, at: Date): Promise<OwnMembership[]> {
  return await db
    .select({
      collectiveId: collectives.id,
      name: collectives.name,
      kind: collectives.kind,
      position: memberships.position,
      isScoring: memberships.isScoring,
    })
    .from(memberships)
    .innerJoin(collectives, eq(collectives.id, memberships.collectiveId))
    .where(and(eq(memberships.accountId, accountId), isInForce(at)))
    .orderBy(sql`${memberships.isScoring} desc`, asc(collectives.name), asc(collectives.id))
    .limit(LIMIT)
}

function isInForce(at: Date) {
  return and(lte(memberships.fromAt, at), or(isNull(memberships.untilAt), gt(memberships.untilAt, at)))
}

function momentsAsJson(asked: readonly CollectiveAtMoment[]): string {
  return JSON.stringify(
    asked.map(({ accountId, at }) => ({ key: scoringKey(accountId, at), account_id: accountId, at })),
  )
}

/** How a person's moment is named in the answers of `listScoringCollectives`. */
export function scoringKey(accountId: string, at: Date): string {
  return `${accountId}|${at.toISOString()}`
}
