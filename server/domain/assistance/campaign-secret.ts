import { appendAudit } from '#server/platform/audit.ts'
import { addDays, localDay } from '#server/platform/local-day.ts'
import type { Resources } from '#server/platform/resources.ts'
import {
  findCampaignSecret,
  hasKeyedActs,
  insertCampaignSecret,
  listSecretsOfEnded,
  updateSecretsDestroyed,
} from './campaign-secret-store.ts'
import { retentionDays } from './contract.ts'
import { hasKeptActs } from './retention-store.ts'

/*
 * A campaign's citizens' keys are made with a secret of its own, kept outside the database. The database remembers that
 * it is there and which one it is: without it, or with another, a citizen helped before would count as a new one. When
 * nothing hangs on it any more it is destroyed, and with it whatever old backups still say of citizens.
 */

export type SecretState =
  | { kind: 'kept'; fingerprint: string }
  | { kind: 'destroyed' }
  /** None yet, and no key was made: it may be made now. */
  | { kind: 'none' }
  /** Keys were made before campaigns had secrets of their own: they hang on the common one alone. */
  | { kind: 'common' }

/** How a campaign's keys are made. */
export async function readSecretState({ db }: Pick<Resources, 'db'>, campaignId: string): Promise<SecretState> {
  const secret = await findCampaignSecret(db, campaignId)
  if (secret?.destroyedAt) return { kind: 'destroyed' }
  if (secret) return { kind: 'kept', fingerprint: secret.fingerprint }
  return (await hasKeyedActs(db, campaignId)) ? { kind: 'common' } : { kind: 'none' }
}

/** Remembers the secret just made for a campaign. Answers the one that is remembered, which another process may have made. */
export async function keepCampaignSecret(
  { db, clock, ids }: Pick<Resources, 'db' | 'clock' | 'ids'>,
  { campaignId, wardId, fingerprint }: { campaignId: string; wardId: string; fingerprint: string },
): Promise<string> {
  return await db.transaction(async (tx) => {
    const isNew = await insertCampaignSecret(tx, { campaignId, wardId, fingerprint, madeAt: clock.now() })
    const subject = { subjectKind: 'campaign', subjectId: campaignId }
    if (isNew) await appendAudit(tx, { clock, ids }, [{ wardId, actorId: null, action: 'secrets.made', ...subject }])
    return (await findCampaignSecret(tx, campaignId))?.fingerprint ?? fingerprint
  })
}

/** Marks the secrets on which nothing hangs any more as destroyed. Answers their campaigns; the files are the caller's. */
export async function retireCampaignSecrets({
  db,
  clock,
  ids,
}: Pick<Resources, 'db' | 'clock' | 'ids'>): Promise<string[]> {
  const now = clock.now()
  return await db.transaction(async (tx) => {
    const over: { campaignId: string; wardId: string }[] = []
    for (const secret of await listSecretsOfEnded(tx, addDays(localDay(now), -retentionDays))) {
      if (!(await hasKeptActs(tx, secret.campaignId))) over.push(secret)
    }
    const retired = over.map(({ campaignId }) => campaignId)
    await updateSecretsDestroyed(tx, retired, now)
    await appendAudit(
      tx,
      { clock, ids },
      over.map(({ campaignId, wardId }) => ({
        ...{ wardId, actorId: null, action: 'secrets.destroyed', subjectKind: 'campaign', subjectId: campaignId },
      })),
    )
    return retired
  })
}
