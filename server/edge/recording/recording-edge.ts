import type { StoredEvidence } from '#server/domain/assistance/contract.ts'
import type {
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
  assistance: Pick<ReturnType<typeof assistanceContext>, 'recordAssistance' | 'editAssistance' | 'storeEvidence'>
  campaigns: { findCampaignById(id: string): Promise<Campaign | undefined> }
  citizens: CitizenKeys
  clock: Clock
  /** Signs the photos of forms that have to be sent again. */
  secret: Buffer
}

/** What stands between a form (or a program) and the commands: uploads, photos, and a citizen's numbers. */
export function recordingEdge({ assistance, campaigns, citizens, clock, secret }: Parts) {
  const tokens = evidenceTokens({ secret, clock })
  const { storeEvidence } = assistance
  const turns = uploadTurns()
  return {
    readUpload: (actor: Actor, request: Request) => readUpload(request, { turns, accountId: actor.accountId }),
    keepPhotos: (actor: Actor, form: FormData) => keepPhotos({ tokens, storeEvidence }, actor, form),

    record: async (
      actor: Actor,
      { id, campaignId, evidence, ...typed }: TypedRecord,
      rules: { mayPhotoFollow?: boolean } = {},
    ): Promise<Result<Recorded, RecordRefusal | CitizenRefusal>> => {
      const keyed = await keysOf({ campaigns, citizens }, campaignId, typed)
      if (!keyed.ok) return keyed
      return await assistance.recordAssistance(actor, { ...keyed.value, id, campaignId, evidence }, rules)
    },

    /** Numbers that are not typed anew stay what they were. */
    edit: async (
      actor: Actor,
      { id, campaignId, revision, keptEvidenceIds, evidence, ...typed }: TypedEdit,
      rules: { mayPhotoFollow?: boolean } = {},
    ): Promise<Result<Recorded, EditRefusal | CitizenRefusal>> => {
      const keyed = await keysOf({ campaigns, citizens }, campaignId, typed)
      if (!keyed.ok) return keyed
      const { citizen, receipt, ...content } = keyed.value
      return await assistance.editAssistance(actor, {
        ...{ id, revision, keptEvidenceIds, evidence, ...rules },
        content: {
          ...content,
          citizen: citizen.key === null ? { isKept: true, groups: citizen.groups } : citizen,
          receipt: receipt ?? 'kept',
        },
      })
    },
  }
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
  const receipt = receiptNumber
    ? {
        key: citizens.receiptKey({ campaignId, serviceCode: said.serviceCode, number: receiptNumber }),
        lastFour: citizens.receiptLastFour(receiptNumber),
      }
    : null
  return grant({ ...said, citizen: { ...citizen.value, groups }, receipt })
}
