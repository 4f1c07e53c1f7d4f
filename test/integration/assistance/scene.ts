import sharp from 'sharp'
import type { Connection, Database, Transaction } from '#db/client.ts'
import type { AssistanceInput } from '#server/domain/assistance/index.ts'
import { assistanceContext } from '#server/domain/assistance/index.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import { makeCampaign } from '#test/support/factories/campaigns.ts'
import { makeMember } from '#test/support/factories/collectives.ts'
import { nextId, nextNumber, testNow } from '#test/support/factories/sequence.ts'
import { testResources } from '#test/support/resources.ts'

/** A running campaign, a member of a collective, and what they would record. */
export async function recordingScene(db: Database | Transaction) {
  const resources = testResources(db)
  const campaign = await makeCampaign(db, { isDemo: true })
  const { account: author, collective } = await makeMember(db)
  const assistance = assistanceContext(resources)
  return { resources, campaign, author, collective, assistance, input: () => submission(campaign.id) }
}

export function submission(campaignId: string): AssistanceInput {
  return {
    id: nextId(),
    campaignId,
    serviceCode: 'ihanoi',
    mode: 'guided',
    channel: 'household',
    capacity: 'voluntary',
    occurredAt: new Date(testNow.getTime() - 3_600_000),
    citizen: { key: sha256(`citizen ${nextNumber()}`), strength: 'identity', isOlder: false, groups: [] },
    receipt: null,
    note: 'Cài đặt tại nhà',
    evidence: [],
  }
}

/** A small picture with a place and a device in its metadata. */
export async function photo({ width = 40, height = 20 } = {}): Promise<Uint8Array> {
  const background = { r: nextNumber() % 255, g: 90, b: 30 }
  return await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Máy thử' }, IFD3: { GPSLatitudeRef: 'N' } })
    .toBuffer()
}

export async function countRows(db: Connection, table: string): Promise<number> {
  const [row] = await db.execute<{ count: number }>(`select count(*)::int as count from ${table}`)
  return row?.count ?? 0
}
