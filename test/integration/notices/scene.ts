import type { Database, Transaction } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import type { Post } from '#server/domain/notices/index.ts'
import { verdictScene } from '#test/integration/assistance/verdict-scene.ts'
import { handleOutbox } from '#test/support/handle-outbox.ts'
import { testApplication } from '#test/support/route-context.ts'

/** A running campaign with a verifier and an author, and what either is told. */
export async function noticeScene(
  db: Database | Transaction,
  { post, ...campaign }: { post?: Post; freezeAt?: Date | null } = {},
) {
  const scene = await verdictScene(db, campaign)
  const application = testApplication(scene.resources, post)
  const { notices } = application
  const told = async (actor: Actor) => (await notices.readNotices(actor, { locale: 'vi' })).notices
  return {
    ...scene,
    application,
    notices,
    told,
    handle: () => handleOutbox(application),
    titles: async (actor: Actor) => (await told(actor)).map(({ title }) => title),
    kinds: async (actor: Actor) => (await told(actor)).map(({ kind }) => kind),
  }
}

/** A post that takes every letter and delivers none: for what is due by mail. */
export function noPost(): Post {
  return { mail: { send: async () => undefined, close: () => undefined }, origin: 'https://thidua.example.vn' }
}
