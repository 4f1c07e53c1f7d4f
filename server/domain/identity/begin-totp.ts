import { appendAudit } from '#server/platform/audit.ts'
import type { Resources } from '#server/platform/resources.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import { appendAccountChange } from './append-account-change.ts'
import { isFresh, type NotFresh, type Self } from './fresh-sign-in.ts'
import { makeRecoveryCodes } from './make-recovery-codes.ts'
import { isAboveIndividual } from './queries.ts'
import { seal, unseal } from './seal.ts'
import { insertTotp, lockTotp, updateTotp } from './second-factor-store.ts'
import { newTotpSecret, totpStep } from './totp.ts'

type Given = Pick<Resources, 'db' | 'clock' | 'ids'> & { signInKey: Buffer }

export type BeginTotpRefusal = NotFresh | { code: 'factor_not_offered' } | { code: 'factor_there_already' }

/** Makes a secret for an authenticator app. It counts for nothing until a code of it was typed. */
export async function beginTotp(
  { db, clock, signInKey }: Given,
  self: Self,
): Promise<Result<undefined, BeginTotpRefusal>> {
  const { accountId, wardId } = self.actor
  if (!isFresh(self, clock.now())) return refuse({ code: 'sign_in_again' })
  if (!(await isAboveIndividual(db, self.actor, clock.now()))) return refuse({ code: 'factor_not_offered' })

  const sealedSecret = seal(signInKey, newTotpSecret(), accountId)
  const isBegun = await db.transaction((tx) =>
    insertTotp(tx, { accountId, wardId, sealedSecret, createdAt: clock.now() }),
  )
  return isBegun ? grant(undefined) : refuse({ code: 'factor_there_already' })
}

export type ConfirmTotpRefusal = NotFresh | { code: 'code_wrong' } | { code: 'factor_not_begun' }

/** Takes the app into use by a first code of it. Answers new recovery codes where the person has none, once. */
export async function confirmTotp(
  { signInKey, ...resources }: Given,
  self: Self,
  { code }: { code: string },
): Promise<Result<{ recoveryCodes: string[] }, ConfirmTotpRefusal>> {
  const { accountId, wardId } = self.actor
  const now = resources.clock.now()
  if (!isFresh(self, now)) return refuse({ code: 'sign_in_again' })

  return await resources.db.transaction(async (tx) => {
    const begun = await lockTotp(tx, accountId)
    const secret = begun && !begun.confirmedAt ? unseal(signInKey, begun.sealedSecret, accountId) : undefined
    if (secret === undefined) return refuse({ code: 'factor_not_begun' })
    const lastUsedStep = totpStep(secret, code, now)
    if (lastUsedStep === undefined) return refuse({ code: 'code_wrong' })

    await updateTotp(tx, accountId, { confirmedAt: now, lastUsedStep })
    await appendAudit(tx, resources, [
      {
        ...{ wardId, actorId: accountId, action: 'second_factor_added', subjectKind: 'account', subjectId: accountId },
        details: { kind: 'totp' },
      },
    ])
    const id = resources.ids.next()
    await appendAccountChange(tx, resources, { wardId, accountId, id, change: 'second_factor_changed' })
    return grant({ recoveryCodes: await makeRecoveryCodes(tx, resources, self.actor, { onlyWhereNone: true }) })
  })
}
