import { and, asc, desc, eq, lte, sql } from 'drizzle-orm'
import type { Connection, Transaction } from '#db/client.ts'
import { nominationRules } from '#db/schema/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { type NominationRule, nominationRuleSchema } from './schema.ts'

export type RuleVersion = { version: number; sha256: string; definition: NominationRule }
type Kind = { campaignId: string; subjectKind: SubjectKind; awardForm: NominationRule['awardForm'] }

/** One publication at a time per campaign, so that versions count up without a gap. */
export async function lockRules(tx: Transaction, campaignId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`nomination_rules ${campaignId}`}))`)
}

/** The newest version; with `at` the one in force then, or the first if none was published yet. */
export async function findRule(conn: Connection, kind: Kind, at?: Date): Promise<RuleVersion | undefined> {
  const ofKind = and(
    eq(nominationRules.campaignId, kind.campaignId),
    eq(nominationRules.subjectKind, kind.subjectKind),
    eq(nominationRules.awardForm, kind.awardForm),
  )
  const newest = conn
    .select(columns)
    .from(nominationRules)
    .where(and(ofKind, at && lte(nominationRules.publishedAt, at)))
    .orderBy(desc(nominationRules.version))
    .limit(1)
  const first = conn.select(columns).from(nominationRules).where(ofKind).orderBy(asc(nominationRules.version)).limit(1)
  const [row] = await newest
  const [found] = row ? [row] : await first
  return found && { ...found, definition: nominationRuleSchema.parse(found.definition) }
}

/** Writes a version; they are never changed afterwards. */
export async function insertRule(tx: Transaction, rule: typeof nominationRules.$inferInsert): Promise<void> {
  await tx.insert(nominationRules).values(rule)
}

const columns = {
  version: nominationRules.version,
  sha256: nominationRules.sha256,
  definition: nominationRules.definition,
}
