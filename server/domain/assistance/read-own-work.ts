import { findCurrentCampaign } from '#server/domain/campaigns/index.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { listEntriesOfActs } from '#server/domain/scoring/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { citizenCode } from './citizen-code.ts'
import type { ActState } from './contract.ts'
import { type ActCursor, countOwnActs, countPhotos, listLastVerdicts, listOwnActs, sumOwnPoints } from './queries.ts'

export type OwnWorkSearch = { state?: ActState | undefined; cursor?: ActCursor | undefined }

const PAGE = 20

/** What a person recorded in the current campaign, what became of it and what it earned. */
export async function readOwnWork({ db }: Pick<Resources, 'db'>, actor: Actor, { state, cursor }: OwnWorkSearch) {
  const campaign = await findCurrentCampaign(db, actor.wardId)
  if (!campaign) return undefined

  const own = { accountId: actor.accountId, campaignId: campaign.id }
  const [found, counts, points] = await Promise.all([
    listOwnActs(db, { ...own, state, cursor, limit: PAGE + 1 }),
    countOwnActs(db, own),
    sumOwnPoints(db, own),
  ])
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    campaign: { id: campaign.id, slug: campaign.slug, names: campaign.names },
    points,
    counts: Object.fromEntries(counts.map((row) => [row.state, row.acts])),
    acts: await withOutcome(db, page),
    next: found.length > PAGE && last ? { receivedAt: last.receivedAt, id: last.id } : undefined,
  }
}

export type OwnWork = NonNullable<Awaited<ReturnType<typeof readOwnWork>>>
export type OwnAct = OwnWork['acts'][number]

type Summary = Awaited<ReturnType<typeof listOwnActs>>[number]

async function withOutcome(db: Resources['db'], acts: readonly Summary[]) {
  const ids = acts.map(({ id }) => id)
  if (ids.length === 0) return []

  const [verdicts, photos, entries] = await Promise.all([
    listLastVerdicts(db, ids),
    countPhotos(db, ids),
    listEntriesOfActs(db, ids),
  ])
  return acts.map(({ citizenKey, ...act }) => ({
    ...act,
    citizenCode: citizenKey && citizenCode(citizenKey),
    photos: photos.find((row) => row.assistanceId === act.id)?.photos ?? 0,
    verdict: isAnswered(act.state) ? verdicts.find((row) => row.assistanceId === act.id) : undefined,
    points: sumOf(entries.filter((entry) => entry.assistanceId === act.id)),
  }))
}

function isAnswered(state: ActState): boolean {
  return state === 'returned' || state === 'rejected' || state === 'accepted'
}

/** Undefined where no entry was written; zero is an entry of zero points. */
function sumOf(entries: readonly { points: number }[]): number | undefined {
  return entries.length === 0 ? undefined : entries.reduce((sum, entry) => sum + entry.points, 0)
}
