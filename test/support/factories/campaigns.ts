import type { Connection } from '#db/client.ts'
import { campaigns, lessons, models, services, stations } from '#db/schema/campaigns.ts'
import { ledgerHeads, pointRules } from '#db/schema/scoring.ts'
import type { Deadlines, EvidenceKind, OnceRule } from '#server/domain/campaigns/contract.ts'
import { defaultPointRule } from '#server/domain/scoring/default-point-rule.ts'
import { genesisHash } from '#server/domain/scoring/seal-entry.ts'
import { canonicalJson, sha256 } from '#server/platform/canonical-json.ts'
import { addDays, localDay, startOfLocalDay } from '#server/platform/local-day.ts'
import { longAgo, makeWard } from './people.ts'
import { nextId, nextNumber, testNow } from './sequence.ts'

type Service = typeof services.$inferSelect
export type Campaign = typeof campaigns.$inferSelect & {
  /** By code, with the codes of the default point rules. */
  services: Record<string, Service>
  station: typeof stations.$inferSelect
  lesson: typeof lessons.$inferSelect
  model: typeof models.$inferSelect
  deadlines: Deadlines
}

/** Code, name, what it is counted once per, and what proves it. */
const serviceList: readonly [string, string, OnceRule, EvidenceKind[]][] = [
  ['vneid_preparation', 'Đặt lịch, chuẩn bị VNeID mức 2', 'citizen', ['photo', 'note']],
  ['vneid_activation', 'Kích hoạt VNeID', 'citizen', ['photo', 'note']],
  ['ihanoi', 'Cài đặt iHanoi', 'citizen', ['photo', 'note']],
  ['etax_mobile', 'Cài đặt eTax Mobile', 'citizen', ['photo', 'note']],
  ['online_filing', 'Nộp hồ sơ trực tuyến', 'receipt', ['receipt']],
  ['digital_literacy_lesson', 'Bình dân học vụ số', 'lesson', ['note']],
  ['online_safety', 'An toàn trên mạng', 'citizen', ['note']],
]

/** Day 40 of 45 at `testNow` (or at `now`), with services, rules, a station, a lesson, a model and an open ledger. */
export async function makeCampaign(
  db: Connection,
  { now = testNow, ...wish }: { now?: Date } & Partial<typeof campaigns.$inferInsert> = {},
): Promise<Campaign> {
  const number = nextNumber()
  const wardId = await makeWard(db, wish.wardId)
  const startsOn = wish.startsOn ?? addDays(localDay(now), -39)
  const endsOn = wish.endsOn ?? addDays(startsOn, 44)
  const name = `Chiến dịch thử nghiệm ${number}`
  const id = nextId()
  const values = {
    id,
    slug: `thu-nghiem-${number}-${id.slice(-6)}`,
    ...inThreeLanguages(name),
    state: 'running' as const,
    cutOffAt: startOfLocalDay(addDays(endsOn, 1)),
    officialMeasure: 'points' as const,
    createdAt: longAgo,
    ...wish,
    wardId,
    startsOn,
    endsOn,
  }
  const campaign = one(await db.insert(campaigns).values(values).returning())
  await openLedger(db, campaign)
  return {
    ...campaign,
    deadlines: deadlinesOf(campaign),
    services: await makeServices(db, campaign),
    ...(await makePlaces(db, campaign, now)),
  }
}

function deadlinesOf(campaign: typeof campaigns.$inferSelect): Deadlines {
  const { recordWithinHours, receiveHoursAfterEnd, verifyWithinDays, dealToAllDays, appealWithinDays } = campaign
  return { recordWithinHours, receiveHoursAfterEnd, verifyWithinDays, dealToAllDays, appealWithinDays }
}

async function openLedger(db: Connection, { id: campaignId, wardId, startsOn }: typeof campaigns.$inferSelect) {
  await db.insert(ledgerHeads).values({ campaignId, wardId, seq: 0, hash: genesisHash, publicThroughSeq: 0 })
  await db.insert(pointRules).values({
    id: nextId(),
    wardId,
    campaignId,
    version: 1,
    validFrom: startOfLocalDay(startsOn),
    publishedAt: longAgo,
    definition: defaultPointRule,
    sha256: sha256(canonicalJson(defaultPointRule)),
  })
}

async function makeServices(db: Connection, { id: campaignId, wardId }: typeof campaigns.$inferSelect) {
  const rows = serviceList.map(([code, name, once, evidence], position) => ({
    ...{ id: nextId(), wardId, campaignId, code, icon: 'smartphone', position, once, evidence },
    ...inThreeLanguages(name),
  }))
  const made = await db.insert(services).values(rows).returning()
  return Object.fromEntries(made.map((service) => [service.code, service]))
}

async function makePlaces(db: Connection, { id: campaignId, wardId }: typeof campaigns.$inferSelect, now: Date) {
  const common = { wardId, campaignId, position: 0 }
  const station = { code: 'tram-thu', name: 'Trạm thử nghiệm', address: 'Sân thử nghiệm', openingHours: '8:00–17:00' }
  const model = { code: 'mo-hinh-thu', ...inThreeLanguages('Đi từng ngõ, gõ từng nhà (thử)') }
  const lesson = { code: 'lop-thu', title: 'Lớp thử nghiệm', place: 'Nhà văn hóa thử nghiệm', startsAt: now }
  return {
    station: one(
      await db
        .insert(stations)
        .values({ id: nextId(), ...common, ...station })
        .returning(),
    ),
    model: one(
      await db
        .insert(models)
        .values({ id: nextId(), ...common, ...model })
        .returning(),
    ),
    lesson: one(
      await db
        .insert(lessons)
        .values({ id: nextId(), wardId, campaignId, ...lesson })
        .returning(),
    ),
  }
}

/** One text for all languages: tests of languages state their own. */
function inThreeLanguages(name: string) {
  return { nameVi: name, nameEn: name, nameDe: name }
}

function one<T>(rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('Nothing was made.')
  return row
}
