import { type Actor, isReadOnly, seesRestricted } from '#server/domain/identity/index.ts'
import { listEntriesOfActs } from '#server/domain/scoring/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { canChange, isOwnAct } from './can-change.ts'
import { citizenCode } from './citizen-code.ts'
import { listEvidence } from './evidence-store.ts'
import { findAct, listHistory } from './queries.ts'

/**
 * One act with its photos, its history and its entries, for the author, who keyed it in, office and auditor; undefined
 * for everybody else. Who verified it is not told to the author: a verdict is the office's word, not a neighbour's.
 */
export async function readAssistance({ db }: Pick<Resources, 'db'>, actor: Actor, id: string) {
  const act = await findAct(db, id)
  if (!act || act.wardId !== actor.wardId) return undefined
  const isOwn = isOwnAct(act, actor)
  if (!isOwn && !seesRestricted(actor, act.campaignId)) return undefined

  const [photos, history, entries] = await Promise.all([
    listEvidence(db, id),
    listHistory(db, id),
    listEntriesOfActs(db, [id]),
  ])
  const { citizenKey, authorId: _author, keyedById: _keyer, wardId: _ward, ...shown } = act
  return {
    ...shown,
    citizenCode: citizenKey && citizenCode(citizenKey),
    photos: photos.map(({ sha256: _hash, position: _position, ...photo }) => photo),
    history,
    entries: entries.map(({ seq, kind, points, lines, ruleVersion, recordedAt }) => ({
      ...{ seq, kind, points, lines, ruleVersion, recordedAt },
    })),
    points: entries.reduce((sum, entry) => sum + entry.points, 0),
    isOwn,
    can: {
      change: canChange(act, actor, act.revision).ok,
      reverse: act.state === 'accepted' && !isOwn && !isReadOnly(actor),
    },
  }
}

export type AssistanceDetail = NonNullable<Awaited<ReturnType<typeof readAssistance>>>
