import { and, asc, eq, inArray, isNull, lt, max, not, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Transaction } from '#db/client.ts'
import { assistances } from '#db/schema/index.ts'
import { destroyedPattern } from './destroyed-key.ts'

export type KeyKind = 'citizenKey' | 'receiptKey'
/** A key that is to be destroyed, and the mark to stand in its place throughout its campaign. */
export type Replacement = { campaignId: string; wardId: string; key: string; mark: string }

/** Keys whose last act has been kept as long as it may: a citizen helped again in a longer campaign is kept with it. */
export async function listDueKeys(tx: Transaction, kind: KeyKind, { today, limit }: { today: string; limit: number }) {
  const key = assistances[kind]
  const rows = await tx
    .select({ campaignId: assistances.campaignId, wardId: assistances.wardId, key })
    .from(assistances)
    .where(and(isNull(assistances.keysDestroyedAt), isReal(key)))
    .groupBy(assistances.campaignId, assistances.wardId, key)
    .having(lt(max(assistances.retainUntil), today))
    .orderBy(asc(assistances.campaignId), asc(key))
    .limit(limit)
  return rows.flatMap(({ key: found, ...rest }) => (found === null ? [] : [{ ...rest, key: found }]))
}

/** Puts the marks in the keys' places, also where a credit hangs on the key. */
export async function updateKeys(tx: Transaction, kind: KeyKind, replacements: readonly Replacement[]): Promise<void> {
  if (replacements.length === 0) return
  const column = sql.identifier(kind === 'citizenKey' ? 'citizen_key' : 'receipt_key')
  const list = (values: string[], type: string) => sql`${sql.param(values)}::${sql.raw(type)}[]`
  await tx.execute(sql`
    update assistances as act
    set ${column} = given.mark, credit_key = replace(act.credit_key, given.key, given.mark)
    from unnest(
      ${list(
        replacements.map(({ campaignId }) => campaignId),
        'uuid',
      )},
      ${list(
        replacements.map(({ key }) => key),
        'text',
      )},
      ${list(
        replacements.map(({ mark }) => mark),
        'text',
      )}
    ) as given (campaign_id, key, mark)
    where act.campaign_id = given.campaign_id and act.${column} = given.key`)
}

/** Locks acts past their day on which no real key is left. */
export async function lockDueActs(tx: Transaction, { today, limit }: { today: string; limit: number }) {
  return await tx
    .select({ id: assistances.id, campaignId: assistances.campaignId, wardId: assistances.wardId })
    .from(assistances)
    .where(
      and(
        isNull(assistances.keysDestroyedAt),
        lt(assistances.retainUntil, today),
        or(isNull(assistances.citizenKey), not(isReal(assistances.citizenKey))),
        or(isNull(assistances.receiptKey), not(isReal(assistances.receiptKey))),
      ),
    )
    .orderBy(asc(assistances.id))
    .limit(limit)
    .for('update')
}

/** The act keeps its counts and its place in the ledger; what pointed at a person is gone. */
export async function updateDestroyed(tx: Transaction, ids: readonly string[], keysDestroyedAt: Date): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(assistances)
    .set({ keysDestroyedAt, receiptLastFour: null })
    .where(inArray(assistances.id, [...ids]))
}

/** Whether an act of this campaign still has something to destroy. */
export async function hasKeptActs(tx: Transaction, campaignId: string): Promise<boolean> {
  const kept = await tx
    .select({ id: assistances.id })
    .from(assistances)
    .where(and(eq(assistances.campaignId, campaignId), isNull(assistances.keysDestroyedAt)))
    .limit(1)
  return kept.length > 0
}

function isReal(key: PgColumn): SQL {
  return sql`${key} not like ${destroyedPattern}`
}
