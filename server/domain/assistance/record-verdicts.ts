import type { Transaction } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { type Appended, appendEntries } from '#server/domain/scoring/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { refuse } from '#server/platform/result.ts'
import { deleteClaims } from './claim-store.ts'
import { bulkLimit } from './contract.ts'
import { type JudgedBatch, judgeBatch } from './judge-batch.ts'
import { publishDecisions } from './publish-decisions.ts'
import { removePhotosOfPeople } from './remove-photos-of-people.ts'
import { guardRefusal, tryAgainAfterRace } from './try-again.ts'
import type { VerdictAnswer, VerdictItem } from './verdict.ts'
import { answersOf, firstOfEach, refuseAll } from './verdict-answers.ts'
import { draftsOf, type SavedVerdict, verdictsOf } from './verdict-rows.ts'
import { insertVerdicts, updateActsAsDecided } from './verdict-store.ts'
import { appendVerdictsGiven } from './verdicts-given.ts'

type Batch = VerdictsWithin & { batch: readonly VerdictItem[] }
type Outcome = { answers: VerdictAnswer[]; saved: SavedVerdict[]; appended: Map<string, Appended> }

/** Where a batch is of one campaign alone, an act of another is not found. */
export type VerdictsWithin = { campaignId?: string | undefined }

/**
 * Gives decisions on at most 200 acts: the one path for all of them, a single one is a batch of one. Each item has its
 * own answer; those refused change nothing, the others are saved together with their ledger entries or not at all.
 */
export async function recordVerdicts(
  resources: Resources,
  actor: Actor,
  batch: readonly VerdictItem[],
  within: VerdictsWithin = {},
): Promise<readonly VerdictAnswer[]> {
  if (batch.length > bulkLimit) return refuseAll(batch, { code: 'batch_too_large', most: bulkLimit })
  const once = firstOfEach(batch)
  const outcome = await decide(resources, actor, { ...within, batch: once })
  publishDecisions(resources.events, outcome)

  const answers = new Map(outcome.answers.map((answer) => [answer.assistanceId, answer]))
  return batch.flatMap((item) =>
    once.includes(item)
      ? (answers.get(item.assistanceId) ?? [])
      : { assistanceId: item.assistanceId, result: refuse({ code: 'sent_twice' }) },
  )
}

async function decide(resources: Resources, actor: Actor, asked: Batch): Promise<Outcome> {
  try {
    return await tryAgainAfterRace(() => resources.db.transaction((tx) => decideIn(tx, resources, actor, asked)))
  } catch (error) {
    const refusal = guardRefusal(error)
    if (!refusal) throw error
    // The database found a tie that the rule had not seen. Alone, each act shows whether it is the one.
    if (asked.batch.length > 1) return await decideOneByOne(resources, actor, asked)
    return { answers: refuseAll(asked.batch, refusal), saved: [], appended: new Map() }
  }
}

async function decideOneByOne(resources: Resources, actor: Actor, { batch, ...within }: Batch): Promise<Outcome> {
  const all: Outcome = { answers: [], saved: [], appended: new Map() }
  for (const item of batch) {
    const outcome = await decide(resources, actor, { ...within, batch: [item] })
    all.answers.push(...outcome.answers)
    all.saved.push(...outcome.saved)
    for (const [campaignId, appended] of outcome.appended) all.appended.set(campaignId, appended)
  }
  return all
}

async function decideIn(
  tx: Transaction,
  resources: Resources,
  actor: Actor,
  { batch, campaignId }: Batch,
): Promise<Outcome> {
  const { now, ...judgedBatch } = await judgeBatch(tx, actor, {
    batch,
    campaignId,
    readNow: () => resources.clock.now(),
  })
  const saved = verdictsOf(judgedBatch.judged, actor, { now, ids: resources.ids })
  const verdicts = saved.map(({ verdict }) => verdict)

  await insertVerdicts(tx, verdicts)
  await updateActsAsDecided(
    tx,
    verdicts.map(({ id }) => id),
  )
  await removePhotosOfPeople(tx, resources, { actorId: actor.accountId, verdicts, now })
  await deleteClaims(
    tx,
    saved.map(({ act }) => act.id),
  )
  const appended = await appendAwards(tx, resources, judgedBatch, saved)
  await appendAudit(
    tx,
    resources,
    verdicts.map((verdict) => ({
      wardId: verdict.wardId,
      actorId: actor.accountId,
      action: `verdict.${verdict.decision}`,
      subjectKind: 'assistance',
      subjectId: verdict.assistanceId,
      details: { verdictId: verdict.id, revision: verdict.revision, reason: verdict.reason },
    })),
  )
  await appendVerdictsGiven(tx, resources, verdicts)
  return { answers: answersOf(batch, judgedBatch, saved, appended), saved, appended }
}

async function appendAwards(
  tx: Transaction,
  resources: Resources,
  { campaigns }: JudgedBatch,
  saved: readonly SavedVerdict[],
): Promise<Map<string, Appended>> {
  const appended = new Map<string, Appended>()
  for (const [id, campaign] of campaigns) {
    const drafts = draftsOf(saved.filter(({ act }) => act.campaignId === id))
    if (drafts.length > 0) appended.set(id, await appendEntries(tx, resources, { campaign, drafts }))
  }
  return appended
}
