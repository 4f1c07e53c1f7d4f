import { type Campaign, findVisibleCampaign, listServices, type Names } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Capacity, SubjectKind } from '#server/domain/scoring/contract.ts'
import { addDays } from '#server/platform/local-day.ts'
import type { Resources } from '#server/platform/resources.ts'
import { eyesOf } from './eyes-of.ts'
import {
  type EntryRow,
  findCollectiveSubject,
  findPersonSubject,
  type LinesScope,
  type LinesSubject,
  listEntries,
  sumEntries,
} from './lines-queries.ts'
import { findHeads } from './queries.ts'
import { canSeeRow, type Eyes } from './see-row.ts'
import { type ShownLine, shownLines } from './shown-lines.ts'
import { type Standing, standingOf, viewOfBoard } from './view-of-board.ts'
import { throughSeqOf } from './whole-board.ts'

export type LinesWish = {
  slug: string
  subjectKind: SubjectKind
  subjectId: string
  capacity?: Capacity | undefined
  /** Only the last seven days of help, as on the board of that measure. */
  isRecent?: boolean | undefined
  /** Entries before this one: the cursor of the next page. */
  before?: number | undefined
}

export type ShownEntry = Omit<EntryRow, 'lines' | 'accountId'> & { lines: ShownLine[] }

export type LinesScreen = Standing & {
  campaign: Campaign
  subject: Pick<LinesSubject, 'subjectId' | 'name' | 'kind' | 'collectiveName'>
  isOwn: boolean
  totals: { points: number; acts: number; entries: number }
  from: string | null
  entries: ShownEntry[]
  next: number | null
  /** Names of the campaign's services by code, for the words of the lines. */
  services: Record<string, Names>
}

const PAGE = 50

/**
 * Why a number is what it is: the entries behind a person's or collective's points. They add up to the number the same
 * reader sees on the board. Undefined: there is no such subject, or not for this reader.
 */
export async function readStandingLines(
  { db, clock }: Pick<Resources, 'db' | 'clock'>,
  actor: Actor | undefined,
  wish: LinesWish,
): Promise<LinesScreen | undefined> {
  const campaign = await findVisibleCampaign(db, actor, wish.slug)
  if (!campaign) return undefined

  const now = clock.now()
  const eyes = await eyesOf(db, actor, campaign, now)
  const subject =
    wish.subjectKind === 'collective'
      ? await findCollectiveSubject(db, campaign.wardId, wish.subjectId)
      : await findPersonSubject(db, campaign.wardId, wish.subjectId, now)
  if (!subject || !canSeeRow(eyes, subject)) return undefined

  const isOwn = subject.subjectId === eyes.accountId
  // Behind a freeze a person still sees their own lines; everybody else's stand as they stood.
  const view = eyes.seesRestricted || isOwn ? 'restricted' : 'public'
  const throughSeq = throughSeqOf(await findHeads(db, campaign), view)
  const from = wish.isRecent ? addDays(viewOfBoard(campaign, view, now).lastDay, -6) : undefined
  const scope = { campaignId: campaign.id, ...wish, from, throughSeq, capacity: wish.capacity }
  return {
    ...standingOf(campaign, now),
    ...{ campaign, subject, isOwn, from: from ?? null },
    totals: await sumEntries(db, scope),
    services: Object.fromEntries((await listServices(db, campaign.id)).map(({ code, names }) => [code, names])),
    ...(await pageOf(db, scope, { before: wish.before, eyes, isOwn })),
  }
}

async function pageOf(
  db: Resources['db'],
  scope: LinesScope,
  { before, eyes, isOwn }: { before: number | undefined; eyes: Eyes; isOwn: boolean },
): Promise<Pick<LinesScreen, 'entries' | 'next'>> {
  const rows = await listEntries(db, scope, { before, limit: PAGE + 1 })
  const shown = rows.slice(0, PAGE)
  const seesCitizen = eyes.seesRestricted || isOwn
  const seesNames =
    eyes.seesRestricted || (scope.subjectKind === 'collective' && eyes.collectiveIds.has(scope.subjectId))
  return {
    entries: shown.map(({ accountId: _, ...row }) => ({
      ...row,
      personName: seesNames ? row.personName : null,
      assistanceId: seesCitizen ? row.assistanceId : null,
      lines: shownLines(row.lines, seesCitizen),
    })),
    next: rows.length > PAGE ? (shown.at(-1)?.seq ?? null) : null,
  }
}
