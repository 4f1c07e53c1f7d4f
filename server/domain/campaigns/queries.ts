import { and, asc, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Connection } from '#db/client.ts'
import { campaigns, lessons, models, services, stations } from '#db/schema/index.ts'
import type { Campaign, Names } from './campaign.ts'
import type { EvidenceKind, OnceRule } from './contract.ts'

const LIMIT = 500

export type CampaignService = {
  id: string
  code: string
  names: Names
  icon: string
  once: OnceRule
  /** At least one of these must be given with an act. */
  evidence: readonly EvidenceKind[]
}
export type CampaignModel = { id: string; code: string; names: Names }
export type Station = { id: string; code: string; name: string; address: string; openingHours: string }
export type Lesson = {
  id: string
  code: string
  title: string
  place: string
  stationId: string | null
  startsAt: Date
}

export async function findCampaignById(db: Connection, id: string): Promise<Campaign | undefined> {
  const [campaign] = await db.select(campaignColumns).from(campaigns).where(eq(campaigns.id, id))
  return campaign
}

export async function findCampaignBySlug(db: Connection, slug: string): Promise<Campaign | undefined> {
  const [campaign] = await db.select(campaignColumns).from(campaigns).where(eq(campaigns.slug, slug))
  return campaign
}

/** The campaign people mean when they name none: a running one before one that is over, the newest first; no drafts. */
export async function findCurrentCampaign(db: Connection, wardId?: string): Promise<Campaign | undefined> {
  const [current] = await db
    .select(campaignColumns)
    .from(campaigns)
    .where(
      and(
        inArray(campaigns.state, ['running', 'closed', 'finalised']),
        wardId === undefined ? undefined : eq(campaigns.wardId, wardId),
      ),
    )
    .orderBy(desc(sql`${campaigns.state} = 'running'`), desc(campaigns.startsOn), desc(campaigns.id))
    .limit(1)
  return current
}

/** All campaigns of a ward (of all wards without one), newest first. */
export async function listCampaigns(db: Connection, wardId?: string): Promise<Campaign[]> {
  return await db
    .select(campaignColumns)
    .from(campaigns)
    .where(wardId === undefined ? undefined : eq(campaigns.wardId, wardId))
    .orderBy(desc(campaigns.startsOn), desc(campaigns.id))
    .limit(LIMIT)
}

export type CampaignsAfter = {
  /** Whose drafts are among them: those of a ward, and single ones. */
  drafts: { wardId: string | undefined; campaignIds: readonly string[] }
  limit: number
  after: { startsOn: string; id: string } | undefined
}

/** The next campaigns after one, newest first. */
export async function listCampaignsAfter(
  db: Connection,
  { drafts, limit, after }: CampaignsAfter,
): Promise<Campaign[]> {
  const { id, wardId, state, startsOn } = campaigns
  const isShown = or(
    ne(state, 'draft'),
    drafts.wardId === undefined ? undefined : eq(wardId, drafts.wardId),
    inArray(id, [...drafts.campaignIds]),
  )
  const isNext = after && or(lt(startsOn, after.startsOn), and(eq(startsOn, after.startsOn), lt(id, after.id)))
  return await db
    .select(campaignColumns)
    .from(campaigns)
    .where(and(isShown, isNext))
    .orderBy(desc(startsOn), desc(id))
    .limit(limit)
}

export async function listServices(db: Connection, campaignId: string): Promise<CampaignService[]> {
  const { id, code, icon, once, evidence } = services
  return await db
    .select({ id, code, names: namesOf(services), icon, once, evidence })
    .from(services)
    .where(eq(services.campaignId, campaignId))
    .orderBy(asc(services.position), asc(services.id))
    .limit(LIMIT)
}

export async function listModels(db: Connection, campaignId: string): Promise<CampaignModel[]> {
  return await db
    .select({ id: models.id, code: models.code, names: namesOf(models) })
    .from(models)
    .where(eq(models.campaignId, campaignId))
    .orderBy(asc(models.position), asc(models.id))
    .limit(LIMIT)
}

export async function listStations(db: Connection, campaignId: string): Promise<Station[]> {
  const { id, code, name, address, openingHours } = stations
  return await db
    .select({ id, code, name, address, openingHours })
    .from(stations)
    .where(eq(stations.campaignId, campaignId))
    .orderBy(asc(stations.position), asc(stations.id))
    .limit(LIMIT)
}

export async function listLessons(db: Connection, campaignId: string): Promise<Lesson[]> {
  const { id, code, title, place, stationId, startsAt } = lessons
  return await db
    .select({ id, code, title, place, stationId, startsAt })
    .from(lessons)
    .where(eq(lessons.campaignId, campaignId))
    .orderBy(asc(lessons.startsAt), asc(lessons.id))
    .limit(LIMIT)
}

function namesOf(table: typeof campaigns | typeof services | typeof models) {
  return { vi: table.nameVi, en: table.nameEn, de: table.nameDe }
}

const campaignColumns = {
  id: campaigns.id,
  wardId: campaigns.wardId,
  slug: campaigns.slug,
  names: namesOf(campaigns),
  state: campaigns.state,
  startsOn: campaigns.startsOn,
  endsOn: campaigns.endsOn,
  cutOffAt: campaigns.cutOffAt,
  freezeAt: campaigns.freezeAt,
  publishedAt: campaigns.publishedAt,
  officialMeasure: campaigns.officialMeasure,
  deadlines: {
    recordWithinHours: campaigns.recordWithinHours,
    receiveHoursAfterEnd: campaigns.receiveHoursAfterEnd,
    verifyWithinDays: campaigns.verifyWithinDays,
    dealToAllDays: campaigns.dealToAllDays,
    appealWithinDays: campaigns.appealWithinDays,
  },
  shiftedDays: campaigns.shiftedDays,
  isDemo: campaigns.isDemo,
}
