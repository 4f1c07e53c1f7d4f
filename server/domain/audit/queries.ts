import { and, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, assistances, auditEvents, campaigns, collectives, services } from '#db/schema/index.ts'
import type { AuditScope } from './audit-scope.ts'
import type { AuditAction } from './contract.ts'

export type AuditCursor = { at: Date; id: string }
export type AuditFilter = {
  actorId?: string | undefined
  action?: AuditAction | undefined
  /** The thing acted on, by its id. */
  subjectId?: string | undefined
  /** From this instant on, and before that one. */
  from?: Date | undefined
  before?: Date | undefined
}

/** Rows of the record, the newest first. */
export function listAuditEvents(
  db: Connection,
  { scope, filter, cursor, limit }: AuditSearch,
): Promise<(typeof auditEvents.$inferSelect)[]> {
  return db
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.wardId, scope.wardId),
        scope.campaignIds === 'all' ? undefined : isOfCampaigns(scope.campaignIds),
        filter.actorId === undefined ? undefined : eq(auditEvents.actorId, filter.actorId),
        filter.action === undefined ? undefined : eq(auditEvents.action, filter.action),
        filter.subjectId === undefined ? undefined : eq(auditEvents.subjectId, filter.subjectId),
        filter.from === undefined ? undefined : gte(auditEvents.at, filter.from),
        filter.before === undefined ? undefined : lt(auditEvents.at, filter.before),
        cursor && sql`(${auditEvents.at}, ${auditEvents.id}) < (${cursor.at.toISOString()}, ${cursor.id}::uuid)`,
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit)
}

export type AuditSearch = {
  scope: AuditScope
  filter: AuditFilter
  cursor?: AuditCursor | undefined
  limit: number
}

/** Rows that name one of the campaigns, are about one, or are about an act of one. */
function isOfCampaigns(ids: readonly string[]): SQL | undefined {
  const ofAct = sql`exists (
    select 1 from ${assistances}
    where ${assistances.id}::text = ${auditEvents.subjectId} and ${inArray(assistances.campaignId, [...ids])}
  )`
  return or(
    inArray(sql`${auditEvents.details} ->> 'campaignId'`, [...ids]),
    and(eq(auditEvents.subjectKind, 'campaign'), inArray(auditEvents.subjectId, [...ids])),
    and(eq(auditEvents.subjectKind, 'assistance'), ofAct),
  )
}

/** Names of people, by account id. */
export async function listPeopleNames(db: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: accounts.id, name: accounts.fullName })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Names of collectives and campaigns, by id. A campaign is called by its Vietnamese name, which is the one that counts. */
export async function listPlaceNames(db: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const [groups, runs] = await Promise.all([
    db
      .select({ id: collectives.id, name: collectives.name })
      .from(collectives)
      .where(inArray(collectives.id, [...ids])),
    db
      .select({ id: campaigns.id, name: campaigns.nameVi })
      .from(campaigns)
      .where(inArray(campaigns.id, [...ids])),
  ])
  return new Map([...groups, ...runs].map(({ id, name }) => [id, name]))
}

/** What acts are called: the author and the service, by act id. */
export async function listActNames(db: Connection, ids: readonly string[]): Promise<Map<string, ActName>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({
      id: assistances.id,
      author: accounts.fullName,
      vi: services.nameVi,
      en: services.nameEn,
      de: services.nameDe,
    })
    .from(assistances)
    .innerJoin(accounts, eq(accounts.id, assistances.authorId))
    .innerJoin(services, eq(services.id, assistances.serviceId))
    .where(inArray(assistances.id, [...ids]))
  return new Map(rows.map(({ id, author, ...service }) => [id, { author, service }]))
}

export type ActName = { author: string; service: { vi: string; en: string; de: string } }
