import type { z } from 'zod'
import type { AssistanceDetail } from '#server/domain/assistance/index.ts'
import type { actSchema } from './act-schemas.ts'

/** An act as it is answered. */
export function actView(act: AssistanceDetail): z.input<typeof actSchema> {
  const { id, state, revision, mode, modeReason, channel, capacity, lateReason, place, receiptLastFour, note } = act
  return {
    ...{ id, state, revision, mode, modeReason, channel, capacity, lateReason, place, receiptLastFour, note },
    awaitsEvidence: act.awaitsPhoto,
    serviceCode: act.service.code,
    modelCode: act.model?.code ?? null,
    stationCode: act.station?.code ?? null,
    sessionCode: act.lesson?.code ?? null,
    occurredAt: act.occurredAt.toISOString(),
    receivedAt: act.receivedAt.toISOString(),
    citizen: { code: act.citizenCode, groups: act.citizenGroups },
    evidence: act.photos.map((photo) => ({ id: photo.id, width: photo.width, height: photo.height })),
    verdict: verdictOf(act),
    points: act.points,
    lines: act.entries.map(({ seq, kind, points, ruleVersion, recordedAt, lines }) => ({
      ...{ seq, kind, points, ruleVersion, recordedAt: recordedAt.toISOString() },
      steps: lines.map((step) => ({ ...step })),
    })),
  }
}

/** The decision that stands; one that was taken back leaves none. */
function verdictOf({ state, history }: AssistanceDetail) {
  const isDecided = state === 'accepted' || state === 'returned' || state === 'rejected'
  const last = isDecided ? history.decisions.find(({ kind }) => kind !== 'undo') : undefined
  if (!last) return null
  const { decision, reason, note, at } = last
  return { decision, reason, note, decidedAt: at.toISOString() }
}
