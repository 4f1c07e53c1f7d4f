import type { Connection } from '#db/client.ts'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { addDays } from '#server/platform/local-day.ts'
import { assembleCollectives, assembleIndividuals } from './assemble-facts.ts'
import {
  type AsOf,
  listCollectives,
  listCommended,
  listDecisions,
  listEarnings,
  listMemberships,
  listOnHold,
  listSexes,
} from './facts-store.ts'
import type { NominationFacts } from './schema.ts'

const RECENT_DAYS = 7

type Question = {
  campaign: Campaign
  asOf: AsOf & { ledgerHash: string }
  rule: { version: number; sha256: string }
  subjectKind: SubjectKind
}

/** Everything a list is computed from, as of one ledger entry, in one order only. A handful of set-based queries. */
export async function gatherFacts(
  conn: Connection,
  { campaign, asOf, rule, subjectKind }: Question,
): Promise<NominationFacts> {
  const since = addDays(asOf.on, 1 - RECENT_DAYS)
  const [earnings, memberships, onHold, commended] = await Promise.all([
    listEarnings(conn, { campaignId: asOf.campaignId, seq: asOf.seq, since }),
    listMemberships(conn, asOf),
    listOnHold(conn, asOf, subjectKind),
    listCommended(conn, asOf, subjectKind, campaign.slug),
  ])
  const marks = { earnings, memberships, onHold: idsOf(onHold), commended: idsOf(commended) }
  const head = {
    campaign: { id: campaign.id, slug: campaign.slug, officialMeasure: campaign.officialMeasure },
    asOf: { seq: asOf.seq, ledgerHash: asOf.ledgerHash, at: asOf.at.toISOString(), on: asOf.on },
    rule: { version: rule.version, sha256: rule.sha256 },
  }
  if (subjectKind === 'collective') {
    const collectives = await listCollectives(conn, asOf)
    return { subjectKind, ...head, subjects: assembleCollectives({ ...marks, collectives }) }
  }

  const [decisions, sexes] = await Promise.all([listDecisions(conn, asOf), listSexes(conn, asOf)])
  const sexOf = new Map(sexes.map(({ id, sex }) => [id, sex]))
  return { subjectKind, ...head, subjects: assembleIndividuals({ ...marks, decisions, sexes: sexOf }) }
}

function idsOf(rows: readonly { id: string }[]): Set<string> {
  return new Set(rows.map(({ id }) => id))
}
