import type { Transaction } from '#db/client.ts'
import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { Actor } from './actor.ts'
import { recoveryCodes } from './contract.ts'
import { countRecoveryCodes, replaceRecoveryCodes } from './second-factor-store.ts'
import { newSpokenCode, spokenCodeHash } from './spoken-code.ts'

/** Makes a person's codes anew, which ends earlier ones, and answers them: nobody can read them again. */
export async function makeRecoveryCodes(
  tx: Transaction,
  { clock, ids }: Pick<Resources, 'clock' | 'ids'>,
  { accountId, wardId }: Pick<Actor, 'accountId' | 'wardId'>,
  { onlyWhereNone }: { onlyWhereNone: boolean },
): Promise<string[]> {
  if (onlyWhereNone && (await countRecoveryCodes(tx, accountId)) > 0) return []

  const codes = Array.from({ length: recoveryCodes.count }, () => newSpokenCode(recoveryCodes))
  const createdAt = clock.now()
  await replaceRecoveryCodes(
    tx,
    accountId,
    codes.map((code) => ({ id: ids.next(), wardId, accountId, hash: spokenCodeHash(code), createdAt })),
  )
  await appendAudit(tx, { clock, ids }, [
    { wardId, actorId: accountId, action: 'recovery_codes_made', subjectKind: 'account', subjectId: accountId },
  ])
  return codes
}
