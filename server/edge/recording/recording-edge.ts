import type { StoredEvidence } from '#server/domain/assistance/contract.ts'
import type {
  AddEvidenceInput,
  AddEvidenceRefusal,
  AssistanceContent,
  assistanceContext,
  EditRefusal,
  Recorded,
  RecordRefusal,
} from '#server/domain/assistance/index.ts'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { CitizenGroup } from '#server/domain/scoring/contract.ts'
import type { CitizenKeys, CitizenRefusal } from '#server/edge/citizen/citizen-keys.ts'
import type { Clock } from '#server/platform/clock.ts'
import { localDay } from '#server/platform/local-day.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { evidenceTokens } from './evidence-tokens.ts'
import { keepPhotos } from './keep-photos.ts'
import { type PhotoRefusal, readPhoto } from './read-photo.ts'
import { readUpload } from './read-upload.ts'
import { uploadTurns } from './upload-turns.ts'

/** An act as somebody typed it: with numbers, which become keys here and go no further. */
export type TypedAct = Omit<AssistanceContent, 'citizen' | 'receipt'> & {
  citizenNumber?: string | undefined
  citizenPhone?: string | undefined
  groups: readonly CitizenGroup[]
  receiptNumber?: string | undefined
}
export type TypedRecord = TypedAct & { id: string; campaignId: string; evidence: readonly StoredEvidence[] }
export type TypedEdit = TypedAct & {
  id: string
  campaignId: string
  revision: number
  keptEvidenceIds: readonly string[] | 'all'
  evidence: readonly StoredEvidence[]
}

type Parts = {
  assistance: Pick<
    ReturnType<typeof assistanceContext>,
    'recordAssistance' | 'editAssistance' | 'storeEvidence' | 'addEvidence'
  >
  campaigns: { findCampaignById(id: string): Promise<Campaign | undefined> }
  citizens: CitizenKeys
  clock: Clock
  /** Signs the photos of forms that have to be sent again. */
  secret: Buffer
}

/** A program sends the photo that proves an act after the act; a form sends both at once. */
export type SendingRules = { mayPhotoFollow?: boolean | undefined }

/** What stands between a form (or a program) and the commands: uploads, photos, and a citizen's numbers. */
export function recordingEdge(parts: Parts) {
  const { assistance, clock, secret } = parts
  const tokens = evidenceTokens({ secret, clock })
  const { storeEvidence } = assistance
  const turns = uploadTurns()
  return {
    readUpload: (actor: Actor, request: Request) => readUpload(request, { turns, accountId: actor.accountId }),
    keepPhotos: (actor: Actor, form: FormData) => keepPhotos({ tokens, storeEvidence }, actor, form),
    record: (actor: Actor, typed: TypedRecord, rules: SendingRules = {}) => record(parts, actor, typed, rules),
    /** Numbers that are not typed anew stay what they were. */
    edit: (actor: Actor, typed: TypedEdit, rules: SendingRules = {}) => edit(parts, actor, typed, rules),

    /** Reads a photo that a program sends and adds it to an act of the actor's. */
    addEvidence: async (
      actor: Actor,
      request: Request,
      where: Omit<AddEvidenceInput, 'bytes'>,
    ): Promise<Result<Recorded, AddEvidenceRefusal | PhotoRefusal>> => {
      const bytes = await turns.inTurn(actor.accountId, () => readPhoto(request))
      return bytes.ok ? await assistance.addEvidence(actor, { ...where, bytes: bytes.value }) : bytes
    },
  }
}

async function record(
  parts: Parts,
  actor: Actor,
  { id, campaignId, evidence, ...typed }: TypedRecord,
  rules: SendingRules,
): Promise<Result<Recorded, RecordRefusal | CitizenRefusal>> {
  const keyed = await keysOf(parts, campaignId, typed)
  if (!keyed.ok) return keyed
  return await parts.assistance.recordAssistance(actor, { ...keyed.value, id, campaignId, evidence }, rules)
}

async function edit(
  parts: Parts,
  actor: Actor,
  { id, campaignId, revision, keptEvidenceIds, evidence, ...typed }: TypedEdit,
  rules: SendingRules,
): Promise<Result<Recorded, EditRefusal | CitizenRefusal>> {
  const keyed = await keysOf(parts, campaignId, typed)
  if (!keyed.ok) return keyed
  const { citizen, receipt, ...content } = keyed.value
  return await parts.assistance.editAssistance(actor, {
    ...{ id, campaignId, revision, keptEvidenceIds, evidence, ...rules },
    content: {
      ...content,
      citizen: citizen.key === null ? { isKept: true, groups: citizen.groups } : citizen,
      receipt: receipt ?? 'kept',
    },
  })
}

async function keysOf(
  { campaigns, citizens }: Pick<Parts, 'campaigns' | 'citizens'>,
  campaignId: string,
  { citizenNumber, citizenPhone, groups, receiptNumber, ...said }: TypedAct,
): Promise<Result<AssistanceContent, CitizenRefusal | { code: 'not_found' }>> {
  const campaign = await campaigns.findCampaignById(campaignId)
  if (!campaign) return refuse({ code: 'not_found' })

  const on = localDay(said.occurredAt)
  const isDemo = campaign.isDemo
  const citizen = await citizens.identify({ campaignId, on, isDemo, idNumber: citizenNumber, phone: citizenPhone })
  if (!citizen.ok) return citizen
  if (receiptNumber && citizens.isPersonalNumber(receiptNumber, on)) return refuse({ code: 'receipt_is_personal' })
  const who = { ...citizen.value, groups }
  if (!receiptNumber) return grant({ ...said, citizen: who, receipt: null })

  const key = await citizens.receiptKey({ campaignId, serviceCode: said.serviceCode, number: receiptNumber })
  if (!key.ok) return key
  return grant({
    ...said,
    citizen: who,
    receipt: { key: key.value, lastFour: citizens.receiptLastFour(receiptNumber) },
  })
}
