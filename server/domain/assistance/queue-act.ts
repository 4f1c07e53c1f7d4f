import type { Connection } from '#db/client.ts'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import { type PreviewFacts, previewAwards } from '#server/domain/scoring/index.ts'
import { listAppeals } from './appeal-store.ts'
import { citizenCode } from './citizen-code.ts'
import { listActsToRead, listLookalikes, listPhotos } from './queue-act-queries.ts'
import { listHistory } from './queue-queries.ts'
import { waitingStep } from './what-next.ts'

type Row = Awaited<ReturnType<typeof listActsToRead>>[number]

/** Acts as a verifier or the office reads them: no key, no number, the citizen in four letters. */
export type QueueAct = Awaited<ReturnType<typeof readActs>>[number]

/** Everything that a decision on acts is made from, in a fixed number of queries however many they are. */
export async function readActs(
  conn: Connection,
  { wardId, campaign, actIds, now }: { wardId: string; campaign: Campaign; actIds: readonly string[]; now: Date },
) {
  const rows = (await listActsToRead(conn, wardId, actIds)).filter(({ act }) => act.campaignId === campaign.id)
  const ids = rows.map(({ act }) => act.id)
  const photos = groupByAct(await listPhotos(conn, ids))
  const lookalikes = groupByAct(await listLookalikes(conn, ids))
  const appeals = new Map((await listAppeals(conn, ids)).map((appeal) => [appeal.assistanceId, appeal]))
  const history = groupByAct(await listHistory(conn, ids))
  const previews = new Map(
    (await previewAwards(conn, campaign, rows.map(factsOf))).map((one) => [one.assistanceId, one]),
  )

  return rows.map(({ citizenKey, keyedByName, how, claimedUntil, ...row }) => {
    const { authorId, keyedById, collectiveId, ...shown } = how
    const preview = previews.get(row.act.id)
    const waits = { since: row.waitingSince, ...waitingStep(row.waitingSince, campaign, now) }
    return {
      ...row,
      how: shown,
      keyedByName: keyedById === authorId ? null : keyedByName,
      citizenCode: citizenKey === null ? null : citizenCode(citizenKey),
      photos: photos.get(row.act.id) ?? [],
      lookalikes: lookalikes.get(row.act.id) ?? [],
      waits,
      // A claim on what is dealt to all may be anybody's and means nothing.
      claimedUntil: waits.kind === 'in_time' ? claimedUntil : null,
      appeal: appeals.get(row.act.id) ?? null,
      history: history.get(row.act.id) ?? [],
      earns: { points: preview?.points ?? 0, lines: preview?.lines ?? [], byGroup: preview?.byGroup ?? {} },
    }
  })
}

function factsOf({ act, how, service }: Row): PreviewFacts {
  return {
    assistanceId: act.id,
    accountId: how.authorId,
    collectiveId: how.collectiveId,
    capacity: how.capacity,
    serviceCode: service.code,
    onceRule: service.once,
    mode: act.mode,
    modeReason: act.modeReason,
    channel: how.channel,
    groups: how.citizenGroups,
    occurredAt: act.occurredAt,
    occurredOn: act.occurredOn,
    receivedAt: act.receivedAt,
  }
}

function groupByAct<T extends { assistanceId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.assistanceId, [...(groups.get(row.assistanceId) ?? []), row])
  return groups
}
