import type postgres from 'postgres'

/**
 * Shared by whoever copies evidence files, held alone by whoever removes some. The one that removes only tries: it has
 * time until tomorrow, and nothing may wait in line before those who record help.
 */
export const FILES_LOCK = 7_261_902

/** Keeps files from being removed until the connection ends; waits for a removal under way. */
export async function holdFiles(sql: postgres.ISql): Promise<void> {
  await sql`select pg_advisory_lock_shared(${FILES_LOCK})`
}
