import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { appendAccountChange } from './append-account-change.ts'
import { accountLimits, type SecondFactorKind } from './contract.ts'
import { markBrowser } from './known-browser.ts'
import { openSessions, sessionIdOf } from './sessions.ts'

export type SignedIn = { kind: 'signed_in'; token: string; expiresAt: Date; browserMark: string }

type Given = Pick<Resources, 'clock' | 'ids'> & { signInKey: Buffer }
/** What the person showed last. */
export type Proof = 'password' | 'link' | SecondFactorKind
type Opening = { accountId: string; wardId: string; device: string; proof: Proof }

/**
 * Opens a session for a person who has proved who they are, and leaves a mark for their browser to know them by. After
 * the commit the command emits `outboxWritten`.
 */
export async function startSession(
  tx: Transaction,
  { clock, ids, signInKey }: Given,
  { accountId, wardId, device, proof }: Opening,
): Promise<SignedIn> {
  const sessions = openSessions({ db: tx, clock })
  const session = await sessions.start({ accountId, wardId, device: device.slice(0, accountLimits.device) })
  const sessionId = sessionIdOf(session.token)
  await appendAudit(tx, { clock, ids }, [
    {
      ...{ wardId, actorId: accountId, action: 'signed_in' },
      ...{ subjectKind: 'session', subjectId: sessionId },
      details: { proof },
    },
  ])
  await appendAccountChange(tx, { clock }, { wardId, accountId, id: sessionId, change: 'signed_in', sessionId })
  return { kind: 'signed_in', ...session, browserMark: markBrowser(signInKey, accountId) }
}
