import type { Resources } from '#server/platform/resources.ts'
import { loadingMark } from './secret-store.ts'
import { insertWard, type Ward } from './store.ts'

export type NewWard = Omit<Ward, 'secretFingerprint'> & {
  /** It is filled bit by bit and is nobody's to work in before `finishLoading`. */
  isLoading?: boolean
}

/** Makes the ward that everything else belongs to; a ward that is there stays as it is. For the command line and the demo. */
export async function createWard(
  { db }: Pick<Resources, 'db'>,
  { isLoading = false, ...ward }: NewWard,
  fingerprint: string | null,
): Promise<void> {
  const secretFingerprint = isLoading ? loadingMark : fingerprint
  await db.transaction((tx) => insertWard(tx, { ...ward, secretFingerprint }))
}
