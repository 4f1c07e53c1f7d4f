import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { accounts, collectives, nominationLists } from '#db/schema/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'

/** What a screen calls a subject: its name, and for a person the scoring collective's. */
export type SubjectName = { name: string; sortName: string }

const MOST_LISTS = 100

const headColumns = {
  id: nominationLists.id,
  campaignId: nominationLists.campaignId,
  kind: nominationLists.kind,
  awardForm: nominationLists.awardForm,
  subjectKind: nominationLists.subjectKind,
  asOfSeq: nominationLists.asOfSeq,
  ledgerHash: nominationLists.ledgerHash,
  ruleVersion: nominationLists.ruleVersion,
  sha256: nominationLists.sha256,
  computedAt: nominationLists.computedAt,
}

/** The newest lists of a campaign, without their contents. */
export function listLists(conn: Connection, campaignId: string) {
  return conn
    .select({ ...headColumns, computedByName: accounts.fullName })
    .from(nominationLists)
    .leftJoin(accounts, eq(accounts.id, nominationLists.computedBy))
    .where(eq(nominationLists.campaignId, campaignId))
    .orderBy(desc(nominationLists.computedAt), desc(nominationLists.id))
    .limit(MOST_LISTS)
}

/** One list with the texts it was sealed with. */
export async function findList(conn: Connection, id: string) {
  const [list] = await conn
    .select({
      ...headColumns,
      facts: nominationLists.facts,
      result: nominationLists.result,
      computedByName: accounts.fullName,
    })
    .from(nominationLists)
    .leftJoin(accounts, eq(accounts.id, nominationLists.computedBy))
    .where(eq(nominationLists.id, id))
  return list
}

/** The list that the cut-off made for one kind of subject. */
export async function findCutOffList(conn: Connection, campaignId: string, subjectKind: SubjectKind) {
  const [list] = await conn
    .select({ ...headColumns, facts: nominationLists.facts, result: nominationLists.result })
    .from(nominationLists)
    .where(and(eq(nominationLists.campaignId, campaignId), eq(nominationLists.onceKey, `cut_off:${subjectKind}`)))
  return list
}

/** Names of people; Vietnamese lists sort by the given name. */
export async function listPeopleNames(conn: Connection, ids: readonly string[]): Promise<Map<string, SubjectName>> {
  if (ids.length === 0) return new Map()
  const rows = await conn
    .select({ id: accounts.id, name: accounts.fullName, sortName: accounts.givenName })
    .from(accounts)
    .where(inArray(accounts.id, [...ids]))
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

/** Names of collectives. */
export async function listCollectiveNames(conn: Connection, ids: readonly string[]): Promise<Map<string, SubjectName>> {
  if (ids.length === 0) return new Map()
  const rows = await conn
    .select({ id: collectives.id, name: collectives.name })
    .from(collectives)
    .where(inArray(collectives.id, [...ids]))
  return new Map(rows.map(({ id, name }) => [id, { name, sortName: name }]))
}
