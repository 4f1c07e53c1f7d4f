import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { type ChangeRefusal, continueMembership, endOf, lockPlace, type Place } from './membership-change.ts'
import { countLeads } from './membership-store.ts'

export type NameLeadRefusal = ChangeRefusal | { code: 'last_lead' }

/** Makes a member a lead from now on, or a lead a member: by a lead of the collective or the office. */
export async function nameLead(
  resources: Pick<Resources, 'db' | 'clock' | 'ids' | 'events'>,
  actor: Actor,
  { isLead, ...place }: Place & { isLead: boolean },
): Promise<Result<{ isChanged: boolean }, NameLeadRefusal>> {
  const position = isLead ? 'lead' : 'member'
  const named = await resources.db.transaction(async (tx) => {
    const seen = await lockPlace(tx, resources, actor, place)
    if (!seen.ok) return seen
    const { membership, rights, wardId, now } = seen.value
    if (!rights.manage) return refuse({ code: 'not_allowed' })
    if (membership.position === position) return grant({ isChanged: false })
    if (!isLead && !rights.arrange && (await countLeads(tx, place.collectiveId, now)) === 1) {
      return refuse({ code: 'last_lead' })
    }

    await continueMembership(tx, resources, membership, { at: endOf(membership, now), position })
    await appendAudit(tx, resources, [
      {
        ...{ wardId, actorId: actor.accountId, action: isLead ? 'lead_named' : 'lead_ended' },
        ...{ subjectKind: 'account', subjectId: place.accountId, details: { collectiveId: place.collectiveId } },
      },
    ])
    return grant({ isChanged: true })
  })
  if (named.ok && named.value.isChanged) resources.events.emit('rolesChanged', { accountId: place.accountId })
  return named
}
