import { type Campaign, findCampaignBySlug, isFrozen } from '#server/domain/campaigns/index.ts'
import { listLedCollectives } from '#server/domain/collectives/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type CandidateStanding, type Check, personalRules } from './contract.ts'
import { type DrawnUp, drawUp } from './draw-up-list.ts'
import { findCutOffList } from './queries.ts'
import { parseStored } from './read-nomination-list.ts'
import { findRuleOrDefault } from './rule-or-default.ts'
import { findLedgerEntry, findLedgerHead } from './store.ts'

type Tools = Pick<Resources, 'db' | 'clock'>

/** One subject's own answers. The standing is told after publication only: before, the list is a draft for the council. */
export type OwnReasons = {
  subjectKind: SubjectKind
  subjectId: string
  name: string
  /** Undefined where the campaign knows nothing of the subject yet. */
  checks: readonly Check[] | undefined
  standing: CandidateStanding | undefined
  factsAt: Date
  asOfSeq: number
}

/**
 * Why a person is, or is not, on the list, with their own numbers; a lead reads the same for the collective. While
 * the board is frozen the numbers are those of the freeze, and nothing tells of anybody's place until publication.
 */
export async function readOwnReasons(
  tools: Tools,
  actor: Actor,
  slug: string,
): Promise<Result<{ campaign: Campaign; isPublished: boolean; reasons: OwnReasons[] }, { code: 'not_found' }>> {
  const campaign = await findCampaignBySlug(tools.db, slug)
  if (!campaign || campaign.wardId !== actor.wardId) return refuse({ code: 'not_found' })

  const now = tools.clock.now()
  const isPublished = campaign.publishedAt !== null && campaign.publishedAt <= now
  const led = await listLedCollectives(tools.db, actor.accountId, now)
  const individuals = await drawForReading(tools, campaign, 'individual')
  const reasons = [reasonsOf(individuals, { id: actor.accountId, name: actor.fullName }, isPublished)]
  if (led.length > 0) {
    const collectives = await drawForReading(tools, campaign, 'collective')
    for (const { collectiveId: id, name } of led) reasons.push(reasonsOf(collectives, { id, name }, isPublished))
  }
  return grant({ campaign, isPublished, reasons })
}

/** The stored list of the cut-off where it may be known, otherwise the facts of now, or of the moment of the freeze. */
async function drawForReading({ db, clock }: Tools, campaign: Campaign, subjectKind: SubjectKind): Promise<DrawnUp> {
  const now = clock.now()
  const frozenAt = isFrozen(campaign, now) ? campaign.freezeAt : null
  const stored = frozenAt === null ? await findCutOffList(db, campaign.id, subjectKind) : undefined
  if (stored) return parseStored(stored)

  const head = await findLedgerHead(db, campaign.id)
  const rule = await findRuleOrDefault(db, campaign, subjectKind)
  const entry = frozenAt === null ? head : await findLedgerEntry(db, campaign.id, head.publicThroughSeq)
  const point = { seq: entry?.seq ?? 0, hash: entry?.hash ?? '', at: frozenAt ?? now }
  return await drawUp(db, { campaign, subjectKind, rule, point })
}

function reasonsOf(
  { facts, result }: DrawnUp,
  { id, name }: { id: string; name: string },
  isPublished: boolean,
): OwnReasons {
  const candidate = result.candidates.find(({ subjectId }) => subjectId === id)
  return {
    ...{ subjectKind: facts.subjectKind, subjectId: id, name },
    checks: candidate?.checks.filter(({ rule }) => isPublished || isPersonal(rule)),
    standing: isPublished ? candidate?.standing : undefined,
    factsAt: new Date(facts.asOf.at),
    asOfSeq: facts.asOf.seq,
  }
}

function isPersonal(rule: Check['rule']): boolean {
  return personalRules.some((personal) => personal === rule)
}
