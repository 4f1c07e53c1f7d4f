import { randomBytes } from 'node:crypto'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import { sha256 } from '#server/platform/canonical-json.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { lockManaged, type ManageRefusal } from './change-join-code.ts'
import { invitationDays, openInvitationsLimit } from './contract.ts'
import { countOpenInvitations, insertInvitation, updateInvitationWithdrawn } from './join-code-store.ts'

const DAY = 24 * 3_600_000

/**
 * Makes a link for one person, who joins by it within two weeks and without waiting: by a lead or the office. The token
 * is answered once; what is kept is its hash.
 */
export async function inviteMember(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  { collectiveId }: { collectiveId: string },
): Promise<Result<{ token: string; expiresAt: Date }, ManageRefusal | { code: 'too_many_invitations' }>> {
  return await resources.db.transaction(async (tx) => {
    const managed = await lockManaged(tx, resources, actor, collectiveId)
    if (!managed.ok) return managed
    const { wardId, now } = managed.value
    if ((await countOpenInvitations(tx, collectiveId, now)) >= openInvitationsLimit) {
      return refuse({ code: 'too_many_invitations' })
    }

    const [id, token] = [resources.ids.next(), randomBytes(24).toString('base64url')]
    const expiresAt = new Date(now.getTime() + invitationDays * DAY)
    const row = { id, wardId, collectiveId, invitedBy: actor.accountId, createdAt: now, expiresAt }
    await insertInvitation(tx, { ...row, tokenHash: sha256(token) })
    await appendAudit(tx, resources, [
      {
        ...{ wardId, actorId: actor.accountId, action: 'member_invited', subjectKind: 'invitation', subjectId: id },
        details: { collectiveId },
      },
    ])
    return grant({ token, expiresAt })
  })
}

/** Takes an invitation back before it is used: by a lead or the office. */
export async function withdrawInvitation(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  { collectiveId, invitationId: id }: { collectiveId: string; invitationId: string },
): Promise<Result<true, ManageRefusal>> {
  return await resources.db.transaction(async (tx) => {
    const managed = await lockManaged(tx, resources, actor, collectiveId)
    if (!managed.ok) return managed
    const { wardId, now } = managed.value
    if (!(await updateInvitationWithdrawn(tx, { id, collectiveId, at: now }))) return refuse({ code: 'not_found' })

    await appendAudit(tx, resources, [
      {
        ...{ wardId, actorId: actor.accountId, action: 'invitation_withdrawn' },
        ...{ subjectKind: 'invitation', subjectId: id, details: { collectiveId } },
      },
    ])
    return grant(true)
  })
}
