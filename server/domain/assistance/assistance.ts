import type { CampaignState, Deadlines, EvidenceKind, OnceRule } from '#server/domain/campaigns/contract.ts'
import type { Capacity, Channel, CitizenGroup, Mode, ModeReason } from '#server/domain/scoring/contract.ts'
import type { CitizenKeyStrength, StoredEvidence } from './contract.ts'

/** A citizen as they come from the edge: a key, how strong it is, and what they are known or declared to be. */
export type HelpedCitizen = {
  key: string | null
  strength: CitizenKeyStrength | null
  isOlder: boolean | null
  groups: readonly CitizenGroup[]
}

/** What somebody says about one act of help. Codes are the campaign's own. */
export type AssistanceContent = {
  serviceCode: string
  modelCode?: string | null | undefined
  mode: Mode
  modeReason?: ModeReason | null | undefined
  channel: Channel
  capacity: Capacity
  stationCode?: string | null | undefined
  lessonCode?: string | null | undefined
  place?: string | null | undefined
  occurredAt: Date
  /** Asked for where the help lies further back than the campaign allows. */
  lateReason?: string | null | undefined
  citizen: HelpedCitizen
  receipt: { key: string; lastFour: string } | null
  note?: string | null | undefined
}

/** A first submission: its id was made where it was typed, so that sending twice is one act. */
export type AssistanceInput = AssistanceContent & {
  id: string
  campaignId: string
  evidence: readonly StoredEvidence[]
}

/** What the campaign offers, as the rules need it. */
export type CampaignOffer = {
  campaign: {
    id: string
    wardId: string
    state: CampaignState
    startsOn: string
    endsOn: string
    deadlines: Deadlines
  }
  services: readonly { id: string; code: string; once: OnceRule; evidence: readonly EvidenceKind[] }[]
  models: readonly { id: string; code: string }[]
  stations: readonly { id: string; code: string }[]
  lessons: readonly { id: string; code: string }[]
}

/** Why an act cannot be recorded or edited as it was said. */
export type AssistanceRefusal =
  | { code: 'campaign_not_running' }
  | { code: 'campaign_closed' }
  | { code: 'recording_closed'; closedAt: Date }
  | { code: 'outside_campaign' }
  | { code: 'in_the_future' }
  | { code: 'too_late'; hours: number }
  | { code: 'digits_in_text' }
  | { code: 'choice_unknown' }
  | { code: 'station_missing' }
  | { code: 'lesson_missing' }
  | { code: 'citizen_missing' }
  | { code: 'evidence_missing' }
  | { code: 'receipt_missing' }
  | { code: 'note_missing' }
  | { code: 'proof_missing' }
  | { code: 'photos_too_many' }
  | { code: 'no_scoring_collective' }
