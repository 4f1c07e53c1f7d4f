import { isCampaignDay } from '#server/domain/campaigns/index.ts'
import { addDays, localDay } from '#server/platform/local-day.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { AssistanceContent, AssistanceRefusal, CampaignOffer } from './assistance.ts'
import { evidenceLimits, retentionDays } from './contract.ts'
import { creditKey } from './credit-key.ts'
import { judgeCampaign } from './judge-campaign.ts'
import { judgeProof } from './judge-proof.ts'
import { hasLongNumber } from './long-number.ts'
import { settleGroups } from './settle-groups.ts'

/*
 * Help counts for days inside the campaign, never in the future, and is recorded within the campaign's hours, or with a
 * reason, until some hours after its last day. It is credited to the collective that was the author's scoring one when the help was given. Nothing here asks
 * whether the citizen was helped before: recording never reveals that.
 */

export type Judged = AssistanceContent & { photos: number }
export type Circumstances = {
  /** When the act was first received; lateness counts to here, so that a later edit does not make it late. */
  receivedAt: Date
  now: Date
  /** Of an act that was returned: when. It may be mended a little longer. */
  returnedAt?: Date | null
  offer: CampaignOffer
  collectiveId: string | undefined
  /** Whether the act may come before the photo that proves it. */
  mayPhotoFollow?: boolean | undefined
}
export type AcceptedContent = ReturnType<typeof contentOf>

const CLOCK_SKEW = 2 * 60_000
const HOUR = 3_600_000

/** The act as it may be stored, or the first reason why not. */
export function judgeAssistance(act: Judged, seen: Circumstances): Result<AcceptedContent, AssistanceRefusal> {
  const open = judgeCampaign({ ...seen, campaign: seen.offer.campaign })
  if (!open.ok) return open

  const time = judgeTime(act, seen)
  if (!time.ok) return time
  if (hasLongNumber(act.note, act.place, act.lateReason)) return refuse({ code: 'digits_in_text' })
  if (act.photos > evidenceLimits.photos) return refuse({ code: 'photos_too_many' })
  if (!seen.collectiveId) return refuse({ code: 'no_scoring_collective' })

  const choices = settleChoices(act, seen.offer)
  if (!choices.ok) return choices
  const proof = judgeProof(act, choices.value.service, seen.mayPhotoFollow)
  if (!proof.ok) return proof

  return grant(contentOf(act, { ...seen, collectiveId: seen.collectiveId, ...choices.value }))
}

function judgeTime(
  { occurredAt, lateReason }: Judged,
  { receivedAt, offer }: Circumstances,
): Result<true, AssistanceRefusal> {
  // Nor may an edit move the help to after its record.
  if (occurredAt.getTime() > receivedAt.getTime() + CLOCK_SKEW) return refuse({ code: 'in_the_future' })

  const { campaign } = offer
  if (!isCampaignDay(campaign, localDay(occurredAt))) return refuse({ code: 'outside_campaign' })
  const hours = campaign.deadlines.recordWithinHours
  return isLate({ occurredAt, receivedAt, hours }) && !lateReason ? refuse({ code: 'too_late', hours }) : grant(true)
}

function isLate({ occurredAt, receivedAt, hours }: { occurredAt: Date; receivedAt: Date; hours: number }): boolean {
  return receivedAt.getTime() - occurredAt.getTime() > hours * HOUR
}

type Choices = {
  service: CampaignOffer['services'][number]
  modelId: string | null
  stationId: string | null
  lessonId: string | null
}

/** Station and lesson belong to their channel; what was left over from another choice on the form is dropped. */
function settleChoices(act: Judged, offer: CampaignOffer): Result<Choices, AssistanceRefusal> {
  const service = offer.services.find(({ code }) => code === act.serviceCode)
  if (!service) return refuse({ code: 'choice_unknown' })

  const needs = { station: act.channel === 'station', lesson: act.channel === 'class' || service.once === 'lesson' }
  if (needs.station && !act.stationCode) return refuse({ code: 'station_missing' })
  if (needs.lesson && !act.lessonCode) return refuse({ code: 'lesson_missing' })

  const modelId = idOf(offer.models, act.modelCode)
  const stationId = needs.station ? idOf(offer.stations, act.stationCode) : null
  const lessonId = needs.lesson ? idOf(offer.lessons, act.lessonCode) : null
  if (modelId === undefined || stationId === undefined || lessonId === undefined) {
    return refuse({ code: 'choice_unknown' })
  }
  return grant({ service, modelId, stationId, lessonId })
}

/** The id of a chosen code, null where nothing was chosen, undefined where there is no such code. */
function idOf(
  choices: readonly { id: string; code: string }[],
  code: string | null | undefined,
): string | null | undefined {
  return code ? choices.find((choice) => choice.code === code)?.id : null
}

function contentOf(act: Judged, seen: Circumstances & Choices & { collectiveId: string }) {
  const { service, modelId, stationId, lessonId, collectiveId, offer, receivedAt } = seen
  const { citizen, receipt, occurredAt } = act
  const isLateRecord = isLate({ occurredAt, receivedAt, hours: offer.campaign.deadlines.recordWithinHours })
  return {
    collectiveId,
    serviceId: service.id,
    modelId,
    mode: act.mode,
    modeReason: act.mode === 'done_for' ? (act.modeReason ?? null) : null,
    channel: act.channel,
    capacity: act.capacity,
    stationId,
    lessonId,
    place: act.place || null,
    occurredAt,
    occurredOn: localDay(occurredAt),
    lateReason: isLateRecord ? (act.lateReason ?? null) : null,
    citizenKey: citizen.key,
    citizenKeyStrength: citizen.strength,
    isOlder: citizen.isOlder,
    citizenGroups: settleGroups(citizen.groups, citizen.isOlder),
    receiptKey: receipt?.key ?? null,
    receiptLastFour: receipt?.lastFour ?? null,
    note: act.note || null,
    creditKey: creditKey({
      once: service.once,
      serviceCode: service.code,
      citizen,
      lessonId,
      receiptKey: receipt?.key ?? null,
    }),
    retainUntil: addDays(offer.campaign.endsOn, retentionDays),
  }
}
