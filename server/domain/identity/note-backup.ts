import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { listWards } from './queries.ts'

type Noted = {
  action: 'backup.made' | 'backup.restored' | 'secrets.exported' | 'secrets.imported'
  details: Record<string, string | number>
}

/** A copy of everything, or of its secrets, left the house or came back: for every ward's record, with counts only. */
export async function noteBackup(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  { action, details }: Noted,
): Promise<void> {
  await resources.db.transaction(async (tx) => {
    const wards = await listWards(tx)
    const events = wards.map(({ code }) => ({
      ...{ wardId: code, actorId: null, action, subjectKind: 'ward', subjectId: code, details },
    }))
    await appendAudit(tx, resources, events)
  })
}
