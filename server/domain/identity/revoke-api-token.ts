import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { updateApiTokenRevoked } from './token-store.ts'

/** Ends one of one's own tokens now. Somebody else's, one that is not there and one that was ended already are alike. */
export async function revokeApiToken(
  { db, clock, ids }: Pick<Resources, 'db' | 'clock' | 'ids'>,
  { accountId, wardId }: Actor,
  { tokenId }: { tokenId: string },
): Promise<Result<{ revokedAt: Date }, { code: 'not_found' }>> {
  return await db.transaction(async (tx) => {
    const revokedAt = clock.now()
    const isRevoked = await updateApiTokenRevoked(tx, { id: tokenId, accountId, at: revokedAt })
    if (!isRevoked) return refuse({ code: 'not_found' })

    await appendAudit(tx, { clock, ids }, [
      {
        ...{ wardId, actorId: accountId, action: 'token_revoked', subjectKind: 'api_token', subjectId: tokenId },
        details: { accountId },
      },
    ])
    return grant({ revokedAt })
  })
}
