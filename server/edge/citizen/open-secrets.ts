import { existsSync } from 'node:fs'
import { keepSecret, listSecretFingerprints } from '#server/domain/identity/index.ts'
import type { Resources } from '#server/platform/resources.ts'
import { fingerprintOf, type GivenSecrets, loadSecrets, type Secrets, secretFileOf } from '#server/platform/secrets.ts'
import { StartRefused } from '#server/platform/start-refused.ts'

/**
 * The secrets of a start, if they are those that the database's citizen keys were made with. Throws StartRefused where
 * they were changed or lost: going on with others would count every citizen anew, and silently.
 */
export async function openSecrets(resources: Pick<Resources, 'db'>, where: GivenSecrets): Promise<Secrets> {
  const file = secretFileOf(where.dataDir)
  const known = await listSecretFingerprints(resources.db)
  if (known.length > 0 && where.given === undefined && !existsSync(file)) {
    throw new StartRefused(
      `${file} is missing, without it citizens helped before are not recognised: put it back from a copy, or give the secret, for example CAMPAIGN_SECRET=the-text-that-stood-in-it`,
    )
  }
  const secrets = loadSecrets(where)
  const kept = await keepSecret(resources, fingerprintOf(secrets))
  if (kept.ok) return secrets

  throw new StartRefused(
    `${where.given === undefined ? file : 'CAMPAIGN_SECRET'} is not the secret that this database's citizen keys were made with: put that one back; for example CAMPAIGN_SECRET=the-one-given-before`,
  )
}
