import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result } from '#server/platform/result.ts'
import type { Actor } from './actor.ts'
import { insertConsents, updateConsentWithdrawn } from './consent-store.ts'
import { boardConsentText } from './contract.ts'

const purpose = 'public_board'

/**
 * A person lets their name stand on public boards, or takes that back; boards change at once. Only for oneself.
 * Saying the same again changes nothing. It is a right, so no role stands in its way.
 */
export async function setBoardConsent(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor,
  { isGranted }: { isGranted: boolean },
): Promise<Result<{ isChanged: boolean }, never>> {
  const isChanged = await resources.db.transaction(async (tx) => {
    const consentId = isGranted ? await give(tx, resources, actor) : await takeBack(tx, resources, actor)
    if (consentId === undefined) return false

    await appendAudit(tx, resources, [
      {
        ...{ wardId: actor.wardId, actorId: actor.accountId, subjectKind: 'consent', subjectId: consentId },
        action: isGranted ? 'consent_granted' : 'consent_withdrawn',
        details: { purpose, textVersion: boardConsentText },
      },
    ])
    return true
  })
  if (isChanged) resources.events.emit('boardPeopleChanged', { wardId: actor.wardId })
  return grant({ isChanged })
}

async function give(tx: Transaction, { clock, ids }: Pick<Resources, 'clock' | 'ids'>, actor: Actor) {
  const { accountId, wardId } = actor
  const [id] = await insertConsents(tx, [
    { id: ids.next(), wardId, accountId, purpose, textVersion: boardConsentText, grantedAt: clock.now() },
  ])
  return id
}

function takeBack(tx: Transaction, { clock }: Pick<Resources, 'clock'>, { accountId }: Actor) {
  return updateConsentWithdrawn(tx, { accountId, purpose, at: clock.now() })
}
