import { createHmac } from 'node:crypto'
import type { assistanceContext } from '#server/domain/assistance/index.ts'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import { onceADay } from '#server/platform/once-a-day.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { SecretFiles } from '#server/platform/secret-files.ts'
import { fingerprintOf, type KeySecrets } from '#server/platform/secrets.ts'

export type SecretRefusal =
  | { code: 'not_found' }
  /** Keys and photos were destroyed on their day. */
  | { code: 'retention_over' }
  /** The file is lost or another one: a key made now would match none made before. */
  | { code: 'citizen_secret_missing' }

/** The secrets that a campaign's keys are made with. */
export type SecretsOf = (campaignId: string) => Promise<Result<KeySecrets, SecretRefusal>>

type Parts = {
  /** What all campaigns share. */
  common: KeySecrets
  /** Each campaign's own part; undefined where there is no folder to keep any, as in tests of other things. */
  files: SecretFiles | undefined
  assistance: Pick<
    ReturnType<typeof assistanceContext>,
    'readSecretState' | 'keepCampaignSecret' | 'retireCampaignSecrets' | 'listCampaignSecrets'
  >
  campaigns: { findCampaignById(id: string): Promise<Campaign | undefined> }
  clock: Clock
}

/** Finds, makes and at the end destroys the secret of each campaign. A thief needs it and the common one. */
export function campaignSecrets(parts: Parts) {
  const known = new Map<string, KeySecrets>()
  const secretsOf: SecretsOf = async (campaignId) => {
    const before = known.get(campaignId)
    if (before) return grant(before)
    const found = await openSecret(parts, campaignId)
    if (found.ok) known.set(campaignId, found.value)
    return found
  }
  return {
    secretsOf,
    /** Slugs of the campaigns whose secret is lost, or another one than their keys were made with. */
    listMissing: async (): Promise<string[]> => {
      const kept = (await parts.assistance.listCampaignSecrets()).filter(({ destroyedAt }) => destroyedAt === null)
      return kept.filter((each) => !opened(parts, each.campaignId, each.fingerprint)).map(({ slug }) => slug)
    },
    /** To be called now and then: once a day destroys the secrets on which nothing hangs any more. */
    destroyRetired: onceADay(parts.clock, async () => {
      await parts.assistance.retireCampaignSecrets()
      // Also what a crash left, or somebody put back from a copy.
      for (const { campaignId, destroyedAt } of await parts.assistance.listCampaignSecrets()) {
        if (destroyedAt === null) continue
        parts.files?.destroy(campaignId)
        known.delete(campaignId)
      }
    }),
  }
}

async function openSecret(parts: Parts, campaignId: string): Promise<Result<KeySecrets, SecretRefusal>> {
  if (!parts.files) return grant(parts.common)
  const state = await parts.assistance.readSecretState(campaignId)
  if (state.kind === 'common') return grant(parts.common)
  if (state.kind === 'destroyed') return refuse({ code: 'retention_over' })

  const fingerprint = state.kind === 'kept' ? state.fingerprint : await makeSecret(parts, campaignId)
  if (fingerprint === undefined) return refuse({ code: 'not_found' })
  const secret = opened(parts, campaignId, fingerprint)
  return secret ? grant(secret) : refuse({ code: 'citizen_secret_missing' })
}

/** The file first: what the database remembers must be there. Answers the fingerprint that is remembered. */
async function makeSecret({ files, common, assistance, campaigns }: Parts, campaignId: string) {
  const campaign = await campaigns.findCampaignById(campaignId)
  if (!campaign || !files) return undefined
  const fingerprint = fingerprintOf(mixed(common, files.make(campaignId)))
  return await assistance.keepCampaignSecret({ campaignId, wardId: campaign.wardId, fingerprint })
}

function opened({ files, common }: Parts, campaignId: string, fingerprint: string): KeySecrets | undefined {
  const part = files?.read(campaignId)
  const secret = part === undefined ? undefined : mixed(common, part)
  return secret && fingerprintOf(secret) === fingerprint ? secret : undefined
}

function mixed({ citizenKey, receipt }: KeySecrets, part: string): KeySecrets {
  const mix = (secret: Buffer) => createHmac('sha256', secret).update(`campaign-secret:${part}`).digest()
  return { citizenKey: mix(citizenKey), receipt: mix(receipt) }
}
