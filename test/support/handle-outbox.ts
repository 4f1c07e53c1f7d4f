import type { Application } from '#server/compose.ts'
import { handleOutboxRow } from '#server/platform/outbox-reading.ts'
import { listPendingOutbox } from '#server/platform/outbox-store.ts'

/** Does what the outbox asks for until it asks for nothing more, as the jobs of a server do. */
export async function handleOutbox({ notices, resources }: Pick<Application, 'notices' | 'resources'>): Promise<void> {
  for (let ids = await listPendingOutbox(resources.db, 500); ids.length > 0; ) {
    for (const id of ids) await handleOutboxRow(resources, notices.outboxReaders, { id })
    ids = await listPendingOutbox(resources.db, 500)
  }
}
