import { type Campaign, findCampaignBySlug } from '#server/domain/campaigns/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { RowsById } from './change-of-board.ts'
import type { Board, Measure, NotShown } from './contract.ts'
import { measureOf } from './read-standings.ts'
import { shownRow } from './see-row.ts'
import { type BoardReader, countHidden } from './whole-board.ts'

/** What everybody may see of one board, for live messages and exports. */
export type PublicBoard = { campaign: Campaign; version: number; rows: RowsById; notShown: NotShown }

/** The public board by a measure (the official one unless said otherwise) as it stands, or as it stood while a freeze is on. Undefined: no such campaign for the public. */
export async function readPublicBoard(
  { db }: Pick<Resources, 'db'>,
  reader: BoardReader,
  { slug, board, measure }: { slug: string; board: Board; measure?: Measure | undefined },
): Promise<PublicBoard | undefined> {
  const campaign = await findCampaignBySlug(db, slug)
  if (!campaign || campaign.state === 'draft') return undefined

  const { version, rows } = await reader.whole({
    campaign,
    board,
    measure: measureOf({ board, measure }, campaign),
    view: 'public',
  })
  const shown = rows.filter(({ isPublic }) => isPublic).map(shownRow)
  return {
    campaign,
    version,
    rows: new Map(shown.map((row) => [row.subjectId, row])),
    notShown: countHidden(rows.filter(({ isPublic }) => !isPublic)),
  }
}
