import type { Actor } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { preferencesWith } from './preferences.ts'
import { listOwnSwitchedOff } from './queries.ts'
import { findAddressee } from './store.ts'

/** What a person is told and how, and whether letters reach them: `off` where this house sends none. */
export async function readNoticePreferences(
  { db, hasMail }: Pick<Resources, 'db'> & { hasMail: boolean },
  { accountId }: Actor,
) {
  const preferences = preferencesWith(await listOwnSwitchedOff(db, accountId))
  if (!hasMail) return { preferences, mail: 'off' as const }
  return { preferences, mail: (await findAddressee(db, accountId)) ? ('on' as const) : ('no_address' as const) }
}

export type NoticePreferences = Awaited<ReturnType<typeof readNoticePreferences>>
