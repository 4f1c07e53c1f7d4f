import { and, count, countDistinct, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Connection } from '#db/client.ts'
import { assistances, ledgerEntries, services } from '#db/schema/index.ts'
import { type Channel, directChannels } from '#server/domain/scoring/contract.ts'

type Through = { campaignId: string; throughSeq: number }

export type CountedFigures = {
  citizensHelpedDirectly: number
  byService: { code: string; count: number }[]
  byChannel: { channel: Channel; count: number }[]
  byGroup: { group: string; count: number }[]
}

/**
 * Counts over the acts whose award stands in the visible part of the ledger, so that the figures of a frozen campaign
 * stand still like its boards. Citizens are distinct keys met face to face; services count accepted acts everywhere.
 */
export async function countFigures(db: Connection, through: Through): Promise<CountedFigures> {
  const [citizens, byService, byChannel, byGroup] = await Promise.all([
    countCitizens(db, through),
    countByService(db, through),
    countByChannel(db, through),
    countByGroup(db, through),
  ])
  return { citizensHelpedDirectly: citizens, byService, byChannel, byGroup }
}

async function countCitizens(db: Connection, through: Through): Promise<number> {
  const awards = standingAwards(db, through)
  const [row] = await db
    .select({ citizens: countDistinct(assistances.citizenKey) })
    .from(awards)
    .innerJoin(assistances, eq(assistances.id, awards.assistanceId))
    .where(inArray(assistances.channel, [...directChannels]))
  return row?.citizens ?? 0
}

async function countByService(db: Connection, through: Through): Promise<CountedFigures['byService']> {
  const awards = standingAwards(db, through)
  return await db
    .select({ code: services.code, count: count() })
    .from(awards)
    .innerJoin(assistances, eq(assistances.id, awards.assistanceId))
    .innerJoin(services, eq(services.id, assistances.serviceId))
    .groupBy(services.code)
}

async function countByChannel(db: Connection, through: Through): Promise<CountedFigures['byChannel']> {
  const awards = standingAwards(db, through)
  return await db
    .select({ channel: assistances.channel, count: count() })
    .from(awards)
    .innerJoin(assistances, eq(assistances.id, awards.assistanceId))
    .groupBy(assistances.channel)
}

/** By the group that the verifier confirmed: the one in the award's lines. */
async function countByGroup(db: Connection, through: Through): Promise<CountedFigures['byGroup']> {
  const awards = standingAwards(db, through)
  const group = sql<string>`jsonb_path_query_first(${awards.lines}, '$[*] ? (@.kind == "group").group') #>> '{}'`
  const rows = await db.select({ group, count: count() }).from(awards).groupBy(sql`1`)
  return rows.flatMap((row) => (row.group === null ? [] : [row]))
}

function standingAwards(db: Connection, { campaignId, throughSeq }: Through) {
  const reversals = alias(ledgerEntries, 'reversals')
  return db
    .select({ assistanceId: ledgerEntries.assistanceId, lines: ledgerEntries.lines })
    .from(ledgerEntries)
    .leftJoin(
      reversals,
      and(
        eq(reversals.campaignId, ledgerEntries.campaignId),
        eq(reversals.correctsSeq, ledgerEntries.seq),
        eq(reversals.kind, 'reversal'),
        lte(reversals.seq, throughSeq),
      ),
    )
    .where(
      and(
        eq(ledgerEntries.campaignId, campaignId),
        eq(ledgerEntries.kind, 'award'),
        lte(ledgerEntries.seq, throughSeq),
        isNull(reversals.seq),
      ),
    )
    .as('standing_awards')
}
