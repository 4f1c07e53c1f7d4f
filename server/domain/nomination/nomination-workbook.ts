import writeExcelFile from 'write-excel-file/node'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result } from '#server/platform/result.ts'
import type { Sheet } from '#server/platform/sheet.ts'
import { createWords } from '#server/words/words.ts'
import { factsSheet } from './facts-sheet.ts'
import { aboutSheet, listSheet, reasonsSheet } from './list-sheets.ts'
import type { ListView } from './list-view.ts'
import { findList } from './queries.ts'
import { parseStored, readNominationList } from './read-nomination-list.ts'

/**
 * A stored list as an XLSX workbook: the list, the reasons, the facts, and what it was computed from. Headings are
 * Vietnamese whatever the reader's language, because the file goes into the council's dossier. Who took it is written down.
 */
export async function nominationWorkbook(
  resources: Resources,
  actor: Actor,
  id: string,
): Promise<Result<{ fileName: string; bytes: Buffer }, { code: 'not_found' }>> {
  const list = await readNominationList(resources, actor, id)
  if (!list.ok) return list

  const stored = await findList(resources.db, id)
  if (!stored) throw new Error('A list that was just read is gone; lists are append-only.')
  const speech = createWords('vi')
  const sheets: Sheet[] = [
    listSheet(list.value, speech),
    reasonsSheet(list.value, speech),
    factsSheet(parseStored(stored).facts, list.value.rows, speech),
    aboutSheet(list.value, speech),
  ]
  await resources.db.transaction((tx) => appendAudit(tx, resources, [downloadOf(actor, stored)]))
  return grant({ fileName: fileNameOf(list.value), bytes: await writeExcelFile(sheets).toBuffer() })
}

function downloadOf({ wardId, accountId }: Actor, { id, campaignId }: { id: string; campaignId: string }) {
  return {
    ...{ wardId, actorId: accountId, action: 'nomination_list.downloaded' as const },
    ...{ subjectKind: 'nomination_list', subjectId: id, details: { campaignId } },
  }
}

function fileNameOf({ campaign, subjectKind, asOfSeq }: ListView): string {
  return `${campaign.slug}-${subjectKind === 'individual' ? 'ca-nhan' : 'tap-the'}-${asOfSeq}.xlsx`
}
