import type { DatabaseTarget } from '#db/client.ts'
import type { Config } from '#server/platform/config.ts'
import { refusalForDatabase } from '#server/platform/database-refusal.ts'
import { joinEmbeddedPostgres } from '#server/platform/embedded-postgres/join-embedded-postgres.ts'
import { startEmbeddedPostgres } from '#server/platform/embedded-postgres/start-embedded-postgres.ts'

export type TargetWish = {
  config: Pick<Config, 'database' | 'dataDir'>
  /** Whether a server may run on the embedded database meanwhile; otherwise the data folder is locked. */
  mayJoin: boolean
  say(line: string): void
}

/** Does work on the database as it is, without bringing it up to date first, as its owner. */
export async function withTarget<T>(
  { config, mayJoin, say }: TargetWish,
  work: (target: DatabaseTarget) => Promise<T>,
): Promise<T> {
  const { database, dataDir } = config
  if (database.kind === 'url') {
    try {
      return await work(database.url)
    } catch (error) {
      throw refusalForDatabase(error)
    }
  }
  const open = mayJoin ? joinEmbeddedPostgres : startEmbeddedPostgres
  const embedded = await open({ dataDir, log: say })
  try {
    return await work(embedded.connection)
  } finally {
    await embedded.stop()
  }
}
