import type { Connection, Transaction } from '#db/client.ts'
import { findCampaignById, holdCampaigns } from '#server/domain/campaigns/index.ts'
import { listTies } from '#server/domain/collectives/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Appended } from '#server/domain/scoring/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { listJudgedBefore } from './appeal-store.ts'
import { hasLongNumber } from './long-number.ts'
import { publishDecisions } from './publish-decisions.ts'
import { takeBackVerdicts } from './take-back-verdicts.ts'
import { guardRefusal, tryAgainAfterRace } from './try-again.ts'
import type { ReversalInput, ReversalRefusal } from './verdict.ts'
import type { SavedVerdict } from './verdict-rows.ts'
import { type ActToDecide, findAcceptance, lockActs } from './verdict-store.ts'
import { canReverse } from './verification.ts'

type Outcome = Result<{ saved: SavedVerdict[]; appended: Map<string, Appended> }, ReversalRefusal>

/**
 * Takes an acceptance back with a reason: by an office person who did not give it and has no tie to the author. The act
 * is rejected, a reversing entry takes its points, and its credit is free again.
 */
export async function reverseVerdict(
  resources: Resources,
  actor: Actor,
  input: ReversalInput,
): Promise<Result<{ assistanceId: string }, ReversalRefusal>> {
  if (!input.note.trim()) return refuse({ code: 'reason_missing' })
  if (hasLongNumber(input.note)) return refuse({ code: 'digits_in_text' })

  try {
    const outcome = await tryAgainAfterRace(() =>
      resources.db.transaction((tx) => reverseIn(tx, resources, actor, input)),
    )
    if (!outcome.ok) return outcome
    publishDecisions(resources.events, outcome.value)
    return grant({ assistanceId: input.assistanceId })
  } catch (error) {
    const refusal = guardRefusal(error)
    if (refusal) return refuse(refusal)
    throw error
  }
}

async function reverseIn(tx: Transaction, resources: Resources, actor: Actor, input: ReversalInput): Promise<Outcome> {
  const [act] = await lockActs(tx, actor, [input.assistanceId])
  if (!act) return refuse({ code: 'not_found' })
  await holdCampaigns(tx, [act.campaignId])
  const now = resources.clock.now()
  const acceptance = await judgeReversal(tx, actor, act, now)
  if (!acceptance.ok) return acceptance
  if (act.revision !== input.revision) return refuse({ code: 'changed_since_seen' })

  const taken = [{ act, verdict: acceptance.value }]
  const why = { kind: 'reversal', reason: input.reason, note: input.note } as const
  return grant({ saved: taken, appended: await takeBackVerdicts(tx, resources, { actor, taken, why, now }) })
}

/** Whether a person may take an act's acceptance back; answers the acceptance. */
export async function judgeReversal(
  tx: Connection,
  actor: Actor,
  act: Pick<ActToDecide, 'id' | 'campaignId' | 'authorId' | 'keyedById' | 'occurredAt' | 'state'>,
  now: Date,
): Promise<Result<SavedVerdict['verdict'], ReversalRefusal>> {
  const question = { authorId: act.authorId, occurredAt: act.occurredAt, decidedAt: now }
  const ties = await listTies(tx, { verifierId: actor.accountId, acts: [question] })
  const allowed = canReverse(actor, act, ties.size > 0)
  if (!allowed.ok) return allowed
  const judged = await listJudgedBefore(tx, { verifierId: actor.accountId, actIds: [act.id] })
  if (judged.has(act.id)) return refuse({ code: 'judged_before' })
  const campaign = await findCampaignById(tx, act.campaignId)
  if (campaign?.state === 'finalised') return refuse({ code: 'campaign_finalised' })

  const acceptance = act.state === 'accepted' ? await findAcceptance(tx, act.id) : undefined
  if (!acceptance) return refuse({ code: 'not_accepted' })
  return acceptance.verifierId === actor.accountId ? refuse({ code: 'own_verdict' }) : grant(acceptance)
}
