import { randomInt } from 'node:crypto'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { type AddEvidenceInput, addEvidence } from './add-evidence.ts'
import type { AssistanceInput } from './assistance.ts'
import { keepCampaignSecret, readSecretState, retireCampaignSecrets } from './campaign-secret.ts'
import { listCampaignSecrets } from './campaign-secret-store.ts'
import { dealActs } from './deal-acts.ts'
import { dailyRetention } from './destroy-expired.ts'
import { type EditInput, editAssistance } from './edit-assistance.ts'
import { findEvidence } from './find-evidence.ts'
import { type AppealInput, openAppeal } from './open-appeal.ts'
import { isAwaitingPhoto } from './queries.ts'
import { readActBriefs } from './read-act-briefs.ts'
import { readAssistance } from './read-assistance.ts'
import { type OwnWorkSearch, readOwnWork } from './read-own-work.ts'
import { type QueueInput, readQueue } from './read-queue.ts'
import { readEditForm, readRecordForm } from './read-record-form.ts'
import { readReversal } from './read-reversal.ts'
import { recordAssistance, recordAssistances } from './record-assistance.ts'
import { recordVerdicts } from './record-verdicts.ts'
import { reverseVerdict } from './reverse-verdict.ts'
import { sendVerdicts } from './send-verdicts.ts'
import { storeEvidence } from './store-evidence.ts'
import type { RecordItem } from './submission.ts'
import { dailySweep } from './sweep-evidence.ts'
import { undoVerdicts } from './undo-verdicts.ts'
import type { ReversalInput, VerdictItem } from './verdict.ts'
import { type WithdrawalInput, withdrawAssistance } from './withdraw-assistance.ts'

export type { AddEvidenceInput, AddEvidenceRefusal } from './add-evidence.ts'
export type { AssistanceContent, AssistanceInput, AssistanceRefusal, HelpedCitizen } from './assistance.ts'
export type { EditedContent, EditInput, EditRefusal } from './edit-assistance.ts'
export type { QueueAct } from './queue-act.ts'
export type { ActBrief } from './read-act-briefs.ts'
export type { AssistanceDetail } from './read-assistance.ts'
export type { OwnAct, OwnWork } from './read-own-work.ts'
export type { Queue } from './read-queue.ts'
export type { RecordForm } from './read-record-form.ts'
export type { Recorded, RecordItem, RecordRefusal } from './submission.ts'
export type {
  ReversalInput,
  ReversalRefusal,
  UndoAnswer,
  UndoRefusal,
  VerdictAnswer,
  VerdictGiven,
  VerdictItem,
  VerdictRefusal,
} from './verdict.ts'

/** What routes, edges, command line and demo do with acts of help and their evidence. */
export function assistanceContext(resources: Resources) {
  return {
    recordAssistance: (actor: Actor, input: AssistanceInput, rules?: Pick<RecordItem, 'mayPhotoFollow'>) =>
      recordAssistance(resources, actor, input, rules),
    recordAssistances: (items: readonly RecordItem[]) => recordAssistances(resources, items),
    editAssistance: (actor: Actor, input: EditInput) => editAssistance(resources, actor, input),
    withdrawAssistance: (actor: Actor, input: WithdrawalInput) => withdrawAssistance(resources, actor, input),
    openAppeal: (actor: Actor, input: AppealInput) => openAppeal(resources, actor, input),
    storeEvidence: (actor: Actor, bytes: Uint8Array) => storeEvidence(resources, actor, bytes),
    addEvidence: (actor: Actor, input: AddEvidenceInput) => addEvidence(resources, actor, input),
    /** Whether an act waits for the photo that proves it. */
    awaitsPhoto: (id: string) => isAwaitingPhoto(resources.db, id),
    findEvidence: (actor: Actor, evidenceId: string) => findEvidence(resources, actor, evidenceId),
    /** To be called at the start and now and then; sweeps once a day. */
    sweepEvidence: dailySweep(resources),
    /** To be called at the start and now and then; destroys once a day what may be kept no longer. */
    destroyExpired: dailyRetention(resources),
    readSecretState: (campaignId: string) => readSecretState(resources, campaignId),
    keepCampaignSecret: (secret: Parameters<typeof keepCampaignSecret>[1]) => keepCampaignSecret(resources, secret),
    retireCampaignSecrets: () => retireCampaignSecrets(resources),
    listCampaignSecrets: () => listCampaignSecrets(resources.db),
    readRecordForm: (actor: Actor) => readRecordForm(resources, actor),
    readEditForm: (campaignId: string) => readEditForm(resources, campaignId),
    readOwnWork: (actor: Actor, search: OwnWorkSearch) => readOwnWork(resources, actor, search),
    readAssistance: (actor: Actor, id: string) => readAssistance(resources, actor, id),
    dealActs: (actor: Actor, input: { campaignId: string; count: number }) =>
      dealActs(resources, actor, { ...input, random: drawn }),
    readQueue: (actor: Actor, input: Omit<QueueInput, 'random'>) =>
      readQueue(resources, actor, { ...input, random: drawn }),
    readActBriefs: (actor: Actor, ids: readonly string[]) => readActBriefs(resources, actor, ids),
    recordVerdicts: (actor: Actor, batch: readonly VerdictItem[]) => recordVerdicts(resources, actor, batch),
    sendVerdicts: (actor: Actor, input: { campaignId: string; batch: readonly VerdictItem[] }) =>
      sendVerdicts(resources, actor, input),
    undoVerdicts: (actor: Actor, verdictIds: readonly string[]) => undoVerdicts(resources, actor, verdictIds),
    readReversal: (actor: Actor, assistanceId: string) => readReversal(resources, actor, assistanceId),
    reverseVerdict: (actor: Actor, input: ReversalInput) => reverseVerdict(resources, actor, input),
  }
}

/** Nobody can foresee what is dealt to whom: the draw is not the kind of random number that can be guessed from others. */
function drawn(): number {
  return randomInt(2 ** 32) / 2 ** 32
}
