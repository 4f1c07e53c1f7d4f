import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { AssistanceInput } from './assistance.ts'
import { type EditInput, editAssistance } from './edit-assistance.ts'
import { findEvidence } from './find-evidence.ts'
import { readAssistance } from './read-assistance.ts'
import { type OwnWorkSearch, readOwnWork } from './read-own-work.ts'
import { readRecordForm } from './read-record-form.ts'
import { type RecordItem, recordAssistance, recordAssistances } from './record-assistance.ts'
import { storeEvidence } from './store-evidence.ts'
import { dailySweep } from './sweep-evidence.ts'
import { withdrawAssistance } from './withdraw-assistance.ts'

export type { AssistanceContent, AssistanceInput, AssistanceRefusal, HelpedCitizen } from './assistance.ts'
export { citizenCode } from './citizen-code.ts'
export { creditKey } from './credit-key.ts'
export type { EditedContent, EditInput, EditRefusal } from './edit-assistance.ts'
export { hasLongNumber } from './long-number.ts'
export type { AssistanceDetail } from './read-assistance.ts'
export type { OwnAct, OwnWork } from './read-own-work.ts'
export type { RecordForm } from './read-record-form.ts'
export type { Recorded, RecordItem, RecordRefusal } from './record-assistance.ts'

/** What routes, edges, command line and demo do with acts of help and their evidence. */
export function assistanceContext(resources: Resources) {
  return {
    recordAssistance: (actor: Actor, input: AssistanceInput) => recordAssistance(resources, actor, input),
    recordAssistances: (items: readonly RecordItem[]) => recordAssistances(resources, items),
    editAssistance: (actor: Actor, input: EditInput) => editAssistance(resources, actor, input),
    withdrawAssistance: (actor: Actor, input: { id: string; revision: number }) =>
      withdrawAssistance(resources, actor, input),
    storeEvidence: (actor: Actor, bytes: Uint8Array) => storeEvidence(resources, actor, bytes),
    findEvidence: (actor: Actor, evidenceId: string) => findEvidence(resources, actor, evidenceId),
    /** To be called at the start and now and then; sweeps once a day. */
    sweepEvidence: dailySweep(resources),
    readRecordForm: (actor: Actor) => readRecordForm(resources, actor),
    readOwnWork: (actor: Actor, search: OwnWorkSearch) => readOwnWork(resources, actor, search),
    readAssistance: (actor: Actor, id: string) => readAssistance(resources, actor, id),
  }
}
