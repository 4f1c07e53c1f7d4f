import type { Transaction } from '#db/client.ts'
import type { Actor } from '#server/domain/identity/index.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { makeJoinCode } from './join-code.ts'
import { findJoinCode, type JoinCodeRow, saveJoinCode } from './join-code-store.ts'
import { findMembership, lockCollective } from './membership-store.ts'
import { rightsIn } from './rights.ts'

/** Another code (the old one leads nowhere from then on), whether leads are asked, or no code at all. */
export type CodeChange = { kind: 'renew' } | { kind: 'approval'; needsApproval: boolean } | { kind: 'close' }
export type ManageRefusal = { code: 'not_found' } | { code: 'not_allowed' }
export type CodeRefusal = ManageRefusal | { code: 'no_join_code' }

/** Changes how a collective is joined by its code: by a lead of it or the office. */
export async function changeJoinCode(
  resources: Pick<Resources, 'db' | 'clock' | 'ids'>,
  actor: Actor,
  { collectiveId, change }: { collectiveId: string; change: CodeChange },
): Promise<Result<{ code: string }, CodeRefusal>> {
  return await resources.db.transaction(async (tx) => {
    const managed = await lockManaged(tx, resources, actor, collectiveId)
    if (!managed.ok) return managed
    const { wardId } = managed.value
    const before = await findJoinCode(tx, collectiveId)
    const renewed = { renewedAt: resources.clock.now(), renewedBy: actor.accountId }
    const after = changed(before, change, { collectiveId, wardId, ...renewed })
    if (!after) return refuse({ code: 'no_join_code' })

    await saveJoinCode(tx, after)
    await appendAudit(tx, resources, [
      {
        ...{ wardId, actorId: actor.accountId, action: `join_code.${change.kind}` },
        ...{ subjectKind: 'collective', subjectId: collectiveId },
        details: { needsApproval: after.needsApproval },
      },
    ])
    return grant({ code: after.code })
  })
}

/** The collective where the actor manages its people, held against changes of its leads. */
export async function lockManaged(
  tx: Transaction,
  { clock }: Pick<Resources, 'clock'>,
  actor: Actor,
  collectiveId: string,
): Promise<Result<{ wardId: string; now: Date }, ManageRefusal>> {
  const collective = await lockCollective(tx, collectiveId)
  if (!collective) return refuse({ code: 'not_found' })
  const { wardId } = collective
  const now = clock.now()
  const held = await findMembership(tx, { accountId: actor.accountId, collectiveId }, now)
  const rights = rightsIn(actor, { wardId, position: held?.position })
  if (!rights.read) return refuse({ code: 'not_found' })
  return rights.manage ? grant({ wardId, now }) : refuse({ code: 'not_allowed' })
}

type Fresh = Pick<JoinCodeRow, 'collectiveId' | 'wardId' | 'renewedAt' | 'renewedBy'>

function changed(before: JoinCodeRow | undefined, change: CodeChange, fresh: Fresh): JoinCodeRow | undefined {
  if (change.kind === 'renew') {
    return { ...fresh, code: makeJoinCode(), needsApproval: before?.needsApproval ?? false, closedAt: null }
  }
  if (!before) return undefined
  return change.kind === 'close'
    ? { ...before, closedAt: fresh.renewedAt }
    : { ...before, needsApproval: change.needsApproval }
}
