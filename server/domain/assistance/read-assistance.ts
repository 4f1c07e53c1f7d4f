import { type Campaign, findCampaignById } from '#server/domain/campaigns/index.ts'
import { type Actor, isReadOnly, seesRestricted } from '#server/domain/identity/index.ts'
import { listEntriesOfActs } from '#server/domain/scoring/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { editUntil } from './act-deadlines.ts'
import { canAppeal } from './appeal.ts'
import { findAppeal } from './appeal-store.ts'
import { canChange, isOwnAct } from './can-change.ts'
import { citizenCode } from './citizen-code.ts'
import { listEvidence } from './evidence-store.ts'
import { findAct, listHistory } from './queries.ts'
import { whatNext } from './what-next.ts'

/**
 * One act with its photos, its history and its entries, for the author, who keyed it in, office and auditor; undefined
 * for everybody else. Who verified it is not told to the author: a verdict is the office's word, not a neighbour's.
 */
export async function readAssistance({ db, clock }: Pick<Resources, 'db' | 'clock'>, actor: Actor, id: string) {
  const act = await findAct(db, id)
  if (!act || act.wardId !== actor.wardId) return undefined
  const isOwn = isOwnAct(act, actor)
  if (!isOwn && !seesRestricted(actor, { ...act, id: act.campaignId })) return undefined
  const campaign = await findCampaignById(db, act.campaignId)
  if (!campaign) return undefined

  const [photos, history, entries, appeal] = await Promise.all([
    listEvidence(db, id),
    listHistory(db, id),
    listEntriesOfActs(db, [id]),
    findAppeal(db, id),
  ])
  const circumstances = { campaign, hasAppeal: appeal !== undefined, now: clock.now() }
  const { citizenKey, authorId: _author, keyedById: _keyer, wardId: _ward, ...shown } = act
  return {
    ...shown,
    citizenCode: citizenKey && citizenCode(citizenKey),
    photos: photos.map(({ sha256: _hash, position: _position, ...photo }) => photo),
    history,
    appeal: appeal && { reason: appeal.reason, openedAt: appeal.openedAt },
    next: whatNext(act, circumstances),
    entries: entries.map(({ seq, kind, points, lines, ruleVersion, recordedAt }) => ({
      ...{ seq, kind, points, lines, ruleVersion, recordedAt },
    })),
    points: entries.reduce((sum, entry) => sum + entry.points, 0),
    isOwn,
    can: { ...rightsOn(act, actor, circumstances), reverse: act.state === 'accepted' && !isOwn && !isReadOnly(actor) },
  }
}

export type AssistanceDetail = NonNullable<Awaited<ReturnType<typeof readAssistance>>>

type Found = NonNullable<Awaited<ReturnType<typeof findAct>>>

function rightsOn(act: Found, actor: Actor, seen: { campaign: Campaign; hasAppeal: boolean; now: Date }) {
  const withdraw = canChange(act, actor, act.revision).ok
  const isInTime = seen.now <= editUntil(act.state === 'returned' ? act.decidedAt : null, seen.campaign)
  // An act that is rejected was decided then: it carries the time of the verdict.
  const rejection = act.state === 'rejected' && act.decidedAt ? { decidedAt: act.decidedAt } : undefined
  return {
    withdraw,
    edit: withdraw && isInTime && seen.campaign.state !== 'finalised',
    appeal: canAppeal(act, actor, { ...seen, rejection }).ok,
  }
}
