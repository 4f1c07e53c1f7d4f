import { and, eq, gt, sql } from 'drizzle-orm'
import type { DatabaseClient } from '#db/client.ts'
import { assistanceRevisions, assistances, auditEvents, ledgerEntries, verdicts } from '#db/schema/index.ts'
import { rebuildBalances, verifyChain } from '#server/domain/scoring/index.ts'
import { listBalances } from '#server/domain/scoring/queries.ts'
import type { Told } from './storm.ts'
import type { StormScene } from './storm-scene.ts'

/** Acknowledged before the kill, and gone or changed when the same was sent again. */
export function lostBetween(before: Told, after: Told): string[] {
  const acts = [...before.recorded].filter(([id, status]) => isKept(status) && after.recorded.get(id) !== 200)
  const decisions = [...before.verdicts].filter(([id, verdictId]) => after.verdicts.get(id) !== verdictId)
  return [...acts, ...decisions].map(([id]) => id)
}

/** What the database holds in the end; of everything there is one for each act that was sent. */
export async function whatIsThere({ db }: DatabaseClient, { campaign, acts }: StormScene) {
  const ofCampaign = eq(assistances.campaignId, campaign.id)
  const isOwn = sql`exists (select 1 from assistances where id = subject_id::uuid and campaign_id = ${campaign.id})`
  const ledger = await verifyChain(db, campaign.id)
  const before = await listBalances(db, campaign.id)
  await db.transaction((tx) => rebuildBalances(tx, campaign))
  const rebuilt = await listBalances(db, campaign.id)
  return {
    acts: await db.$count(assistances, ofCampaign),
    accepted: await db.$count(assistances, and(ofCampaign, eq(assistances.state, 'accepted'))),
    revised: await db.$count(assistanceRevisions, gt(assistanceRevisions.revision, 1)),
    verdicts: await db.$count(verdicts),
    entries: await db.$count(ledgerEntries, eq(ledgerEntries.campaignId, campaign.id)),
    recordedInAudit: await db.$count(auditEvents, and(eq(auditEvents.action, 'assistance.recorded'), isOwn)),
    ledgerEndsAt: ledger.ok ? ledger.value.seq : ledger.error,
    isRebuiltTheSame: JSON.stringify(rebuilt) === JSON.stringify(before) && before.length > 0,
    sent: acts.length,
  }
}

/** What must be there. */
export function onceEach(sent: number): Awaited<ReturnType<typeof whatIsThere>> {
  return {
    ...{ acts: sent, accepted: sent, revised: 0, verdicts: sent, entries: sent, recordedInAudit: sent },
    ...{ ledgerEndsAt: sent, isRebuiltTheSame: true, sent },
  }
}

function isKept(status: number): boolean {
  return status === 200 || status === 201
}
