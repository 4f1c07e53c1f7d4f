import type { Database } from '#db/client.ts'
import { hasLoadingWard } from '#server/domain/identity/index.ts'
import { StartRefused } from '#server/platform/start-refused.ts'

/** Whether the database holds half a demo: it is being loaded, or its loading was cut off. Nobody can have worked in it. */
export const isHalfDemo: (db: Database) => Promise<boolean> = hasLoadingWard

/** Half a campaign is never served or worked in. Throws StartRefused. */
export async function refuseHalfDemo(db: Database, { isEmbedded }: { isEmbedded: boolean }): Promise<void> {
  if (!(await isHalfDemo(db))) return
  throw new StartRefused(
    isEmbedded
      ? 'DATA_DIR holds a demo campaign that is loading or was cut off while it loaded: start once with DEMO=1, which loads it anew, or name another folder, for example DATA_DIR=.data-2'
      : 'DATABASE_URL names a database with a demo campaign that is loading or was cut off while it loaded: wait for that start, or empty the database and start again',
  )
}
