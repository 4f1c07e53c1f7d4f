import { type Campaign, findCampaignById, findCampaignBySlug, isFrozen } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { canReadList, canReadLists } from './can-read-list.ts'
import { type DrawnUp, drawUp, sealOf } from './draw-up-list.ts'
import { type ListHead, type ListView, rowsOf, type StoredListHead } from './list-view.ts'
import { refuseUnlessOffice } from './office.ts'
import { findList, listLists } from './queries.ts'
import { findRuleOrDefault } from './rule-or-default.ts'
import { nominationFactsSchema, nominationResultSchema } from './schema.ts'
import { findLedgerHead } from './store.ts'

type Tools = Pick<Resources, 'db' | 'clock'>
export type ReadRefusal = { code: 'not_found' } | { code: 'not_allowed' }

export type ListOverview = {
  campaign: Campaign
  lists: readonly StoredListHead[]
  isFrozen: boolean
  can: { compute: boolean; preview: boolean }
}

/** The lists of a campaign that the actor may read, newest first. Refused to those who have nothing to do with them. */
export async function listNominationLists(
  { db, clock }: Tools,
  actor: Actor,
  slug: string,
): Promise<Result<ListOverview, ReadRefusal>> {
  const campaign = await findCampaignBySlug(db, slug)
  if (!campaign || campaign.wardId !== actor.wardId) return refuse({ code: 'not_found' })
  if (!canReadLists(actor, campaign)) return refuse({ code: 'not_allowed' })

  const now = clock.now()
  const lists = await listLists(db, campaign.id)
  return grant({
    campaign,
    lists: lists
      .filter(({ kind }) => canReadList(actor, { campaign, kind, now }))
      .map(({ campaignId: _, ...head }) => ({ ...head, campaign: nameOf(campaign) })),
    isFrozen: isFrozen(campaign, now),
    can: {
      compute: refuseUnlessOffice(actor, campaign) === undefined,
      preview: canReadList(actor, { campaign, kind: 'provisional', now }),
    },
  })
}

/** One stored list with today's names. Refused as `not_found` where the actor may not know of it. */
export async function readNominationList(
  { db, clock }: Tools,
  actor: Actor,
  id: string,
): Promise<Result<ListView, { code: 'not_found' }>> {
  const list = await findList(db, id)
  const campaign = list && (await findCampaignById(db, list.campaignId))
  // Whether a list was computed at all is nobody else's business: not found, rather than not allowed.
  if (!campaign || !canReadList(actor, { campaign, kind: list.kind, now: clock.now() })) {
    return refuse({ code: 'not_found' })
  }

  const { campaignId: _, facts, result, ...head } = list
  const drawn = parseStored({ facts, result })
  return grant({
    ...head,
    campaign: nameOf(campaign),
    isSealIntact: sealOf({ facts, result }) === list.sha256,
    ...contentsOf(drawn),
    rows: await rowsOf(db, drawn),
  })
}

/** The list as it would be at this moment; it follows the board and is not stored. */
export async function previewNomination(
  { db, clock }: Tools,
  actor: Actor,
  { slug, subjectKind }: { slug: string; subjectKind: SubjectKind },
): Promise<Result<ListView, ReadRefusal>> {
  const campaign = await findCampaignBySlug(db, slug)
  if (!campaign || campaign.wardId !== actor.wardId) return refuse({ code: 'not_found' })
  const now = clock.now()
  if (!canReadList(actor, { campaign, kind: 'provisional', now })) return refuse({ code: 'not_allowed' })

  const [head, rule] = await Promise.all([
    findLedgerHead(db, campaign.id),
    findRuleOrDefault(db, campaign, subjectKind),
  ])
  const drawn = await drawUp(db, { campaign, subjectKind, rule, point: { seq: head.seq, hash: head.hash, at: now } })
  return grant({
    ...{ id: null, campaign: nameOf(campaign), kind: 'provisional', awardForm: rule.definition.awardForm, subjectKind },
    ...{ asOfSeq: head.seq, ledgerHash: head.hash, ruleVersion: rule.version, sha256: null },
    ...{ computedAt: now, computedByName: null, isSealIntact: true },
    ...contentsOf(drawn),
    rows: await rowsOf(db, drawn),
  })
}

/** Stored texts as values. What does not fit is a damaged row, and an exception. */
export function parseStored({ facts, result }: { facts: string; result: string }): DrawnUp {
  return {
    facts: nominationFactsSchema.parse(JSON.parse(facts)),
    result: nominationResultSchema.parse(JSON.parse(result)),
  }
}

function contentsOf({ facts, result }: DrawnUp) {
  return { factsAt: new Date(facts.asOf.at), measure: result.measure, places: result.places }
}

function nameOf({ slug, names }: Campaign): ListHead['campaign'] {
  return { slug, names }
}
