import type { Connection } from '#db/client.ts'
import { assistanceRevisions, assistances } from '#db/schema/assistance.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import { addDays, localDay } from '#server/platform/local-day.ts'
import type { Campaign } from './campaigns.ts'
import type { Collective } from './collectives.ts'
import { nextId, nextNumber, testNow } from './sequence.ts'

export type ActWish = {
  campaign: Campaign
  author: Pick<Actor, 'accountId'>
  collective: Pick<Collective, 'id'>
  /** A code of the default point rules. */
  service?: string
  occurredAt?: Date
} & Partial<Omit<typeof assistances.$inferInsert, 'occurredAt' | 'occurredOn' | 'serviceId'>>

/**
 * An act that waits for its verdict: iHanoi, guided, at the station, one citizen whom nobody else has helped.
 * Written straight into the table; no command has judged it.
 */
export async function makeAssistance(db: Connection, wish: ActWish): Promise<typeof assistances.$inferSelect> {
  const { campaign, author, collective, service = 'ihanoi', occurredAt = hourBefore(testNow), ...rest } = wish
  const citizenKey = sha256(`citizen ${nextNumber()}`)
  const [act] = await db
    .insert(assistances)
    .values({
      ...{ id: nextId(), wardId: campaign.wardId, campaignId: campaign.id },
      ...{ authorId: author.accountId, keyedById: author.accountId, collectiveId: collective.id },
      serviceId: serviceOf(campaign, service),
      ...{ mode: 'guided', channel: 'station', capacity: 'voluntary', stationId: campaign.station.id },
      ...{ occurredAt, occurredOn: localDay(occurredAt), receivedAt: occurredAt, creditSince: occurredAt },
      waitingSince: rest.receivedAt ?? occurredAt,
      ...{ citizenKey, citizenKeyStrength: 'identity', isOlder: false, citizenGroups: [] },
      ...{ note: 'Hướng dẫn tại trạm', state: 'waiting', revision: 1, digest: sha256(citizenKey) },
      creditKey: `citizen:${citizenKey}:${service}`,
      decidedAt: rest.state && ['accepted', 'rejected', 'returned'].includes(rest.state) ? testNow : null,
      retainUntil: addDays(campaign.endsOn, 180),
      ...rest,
    })
    .returning()
  if (!act) throw new Error('No act was made.')
  await db.insert(assistanceRevisions).values({
    ...{ assistanceId: act.id, revision: act.revision, wardId: act.wardId, editorId: act.keyedById },
    ...{ digest: act.digest, changed: [], recordedAt: act.receivedAt },
  })
  return act
}

function serviceOf(campaign: Campaign, code: string): string {
  const service = campaign.services[code]
  if (!service) throw new Error(`The test campaign has no service "${code}".`)
  return service.id
}

function hourBefore(at: Date): Date {
  return new Date(at.getTime() - 3_600_000)
}
