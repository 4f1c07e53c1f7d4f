import type { Resources } from '#server/platform/resources.ts'
import { insertWard, type Ward } from './store.ts'

/** Makes the ward that everything else belongs to; a ward that is there stays as it is. For the command line and the demo. */
export async function createWard({ db }: Pick<Resources, 'db'>, ward: Ward): Promise<void> {
  await db.transaction((tx) => insertWard(tx, ward))
}
