import type { Actor } from '#server/domain/identity/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result } from '#server/platform/result.ts'
import { closeHold } from './close-hold.ts'
import { computeNominationList } from './compute-nomination-list.ts'
import { findCollectiveIdByCode, listCommendations, listHolds } from './hold-store.ts'
import type { ListView } from './list-view.ts'
import { nominationWorkbook } from './nomination-workbook.ts'
import { type NewHold, openHold } from './open-hold.ts'
import { publishNominationRules } from './publish-nomination-rules.ts'
import { listNominationLists, previewNomination, readNominationList } from './read-nomination-list.ts'
import { readOwnReasons } from './read-own-reasons.ts'
import { type NewCommendation, recordCommendation } from './record-commendation.ts'
import { runCutOffs } from './run-cut-offs.ts'
import type { NominationRule } from './schema.ts'
import { type ScreenList, type ScreenWish, screenList } from './screen-list.ts'

export type { CandidateRow, ListView, StoredListHead } from './list-view.ts'
export type { ListOverview } from './read-nomination-list.ts'
export type { OwnReasons } from './read-own-reasons.ts'
export type { NominationRule } from './schema.ts'
export type { OtherRow, ScreenList } from './screen-list.ts'

type Computing = { campaignId: string; subjectKind: SubjectKind; asOfSeq?: number | undefined }

/** What routes, background work, command line and demo do with nominations. */
export function nominationContext(resources: Resources) {
  const { db } = resources
  return {
    publishNominationRules: (actor: Actor | null, input: { campaignId: string; definition: NominationRule }) =>
      publishNominationRules(resources, actor, input),
    computeNominationList: (actor: Actor | null, input: Computing) => computeNominationList(resources, actor, input),
    runCutOffs: () => runCutOffs(resources),
    listNominationLists: (actor: Actor, slug: string) => listNominationLists(resources, actor, slug),
    readNominationList: async (actor: Actor, { id, ...wish }: ScreenWish & { id: string }) =>
      forScreen(await readNominationList(resources, actor, id), wish),
    /** A stored list with everybody on it and all reasons, for programs. */
    readWholeNominationList: (actor: Actor, id: string) => readNominationList(resources, actor, id),
    previewNomination: async (actor: Actor, wish: ScreenWish & { slug: string; subjectKind: SubjectKind }) =>
      forScreen(await previewNomination(resources, actor, wish), wish),
    readOwnReasons: (actor: Actor, slug: string) => readOwnReasons(resources, actor, slug),
    nominationWorkbook: (actor: Actor, id: string) => nominationWorkbook(resources, actor, id),

    openHold: (actor: Actor | null, input: NewHold) => openHold(resources, actor, input),
    closeHold: (actor: Actor | null, input: { holdId: string; closedOn: string; conclusion: string }) =>
      closeHold(resources, actor, input),
    recordCommendation: (actor: Actor | null, input: NewCommendation) => recordCommendation(resources, actor, input),
    /** For the command line, which names a collective by its code. */
    findCollectiveIdByCode: (wardId: string, code: string) => findCollectiveIdByCode(db, wardId, code),
    listHolds: (wardId: string) => listHolds(db, wardId),
    listCommendations: (wardId: string) => listCommendations(db, wardId),
  }
}

function forScreen<R>(list: Result<ListView, R>, wish: ScreenWish): Result<ScreenList, R> {
  return list.ok ? grant(screenList(list.value, wish)) : list
}
