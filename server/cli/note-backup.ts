import { type DatabaseTarget, openDatabase } from '#db/client.ts'
import { noteBackup as note } from '#server/domain/identity/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Ids } from '#server/platform/ids.ts'

/** Writes into the audit trail that a backup was made or put back. */
export async function noteBackup(
  target: DatabaseTarget,
  { clock, ids }: { clock: Clock; ids: Ids },
  event: Parameters<typeof note>[1],
): Promise<void> {
  const { db, close } = openDatabase({ target, max: 1 })
  try {
    await note({ db, clock, ids }, event)
  } finally {
    await close()
  }
}
