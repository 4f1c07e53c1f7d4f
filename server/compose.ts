import { assistanceContext } from './domain/assistance/index.ts'
import { auditContext } from './domain/audit/index.ts'
import { campaignsContext } from './domain/campaigns/index.ts'
import { collectivesContext } from './domain/collectives/index.ts'
import { identityContext } from './domain/identity/index.ts'
import { nominationContext } from './domain/nomination/index.ts'
import { noticesContext, type Post } from './domain/notices/index.ts'
import { scoringContext } from './domain/scoring/index.ts'
import { standingsContext } from './domain/standings/index.ts'
import { campaignSecrets } from './edge/citizen/campaign-secrets.ts'
import { citizenKeys } from './edge/citizen/citizen-keys.ts'
import { recordingEdge } from './edge/recording/recording-edge.ts'
import type { Resources } from './platform/resources.ts'
import { fingerprintOf, type Secrets } from './platform/secrets.ts'

/** The only place where everything is wired. What the edges, the command line and the demo work with. Mail is sent by `post`. */
export function compose(resources: Resources, secrets: Secrets, post?: Post) {
  const assistance = assistanceContext(resources)
  const campaigns = campaignsContext(resources)
  const ofCampaigns = campaignSecrets({
    common: secrets,
    files: secrets.files,
    assistance,
    campaigns,
    clock: resources.clock,
  })
  const citizens = citizenKeys(ofCampaigns.secretsOf)
  return {
    resources,
    identity: identityContext(resources, { fingerprint: fingerprintOf(secrets), signInKey: secrets.signIn }),
    collectives: collectivesContext(resources),
    campaigns,
    scoring: scoringContext(resources),
    assistance,
    standings: standingsContext(resources),
    nomination: nominationContext(resources),
    audit: auditContext(resources),
    notices: noticesContext(resources, post),
    citizens,
    secrets: { listMissing: ofCampaigns.listMissing, destroyRetired: ofCampaigns.destroyRetired },
    recording: recordingEdge({ assistance, campaigns, citizens, clock: resources.clock, secret: secrets.receipt }),
  }
}

export type Application = ReturnType<typeof compose>
