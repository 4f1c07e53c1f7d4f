import type { Connection, Transaction } from '#db/client.ts'
import type { Campaign } from '#server/domain/campaigns/index.ts'
import type { SubjectKind } from '#server/domain/scoring/contract.ts'
import { appendAudit } from '#server/platform/audit.ts'
import { canonicalJson, sha256 } from '#server/platform/canonical-json.ts'
import { localDay } from '#server/platform/local-day.ts'
import type { Resources } from '#server/platform/resources.ts'
import type { ListKind } from './contract.ts'
import { gatherFacts } from './gather-facts.ts'
import type { RuleVersion } from './rule-store.ts'
import type { NominationFacts, NominationResult } from './schema.ts'
import { selectNominees } from './select-nominees.ts'
import { insertList } from './store.ts'

/** The ledger entry a list speaks of, and an instant at which the ledger stood there. */
export type ListPoint = { seq: number; hash: string; at: Date }
export type ListQuestion = { campaign: Campaign; subjectKind: SubjectKind; rule: RuleVersion; point: ListPoint }
export type DrawnUp = { facts: NominationFacts; result: NominationResult }

/** Reads the facts and selects; nothing is stored. */
export async function drawUp(conn: Connection, { campaign, subjectKind, rule, point }: ListQuestion): Promise<DrawnUp> {
  const { seq, hash: ledgerHash, at } = point
  const asOf = { campaignId: campaign.id, wardId: campaign.wardId, seq, at, on: localDay(at), ledgerHash }
  const facts = await gatherFacts(conn, { campaign, asOf, rule, subjectKind })
  return { facts, result: selectNominees(facts, rule.definition) }
}

/** SHA-256 over the stored facts and result together. */
export function sealOf({ facts, result }: { facts: string; result: string }): string {
  return sha256(`${facts}\n${result}`)
}

/** Draws a list up and stores it with its facts. Undefined where the list of that `onceKey` is there already. */
export async function storeList(
  tx: Transaction,
  tools: Pick<Resources, 'clock' | 'ids'>,
  question: ListQuestion & { kind: ListKind; computedBy: string | null; onceKey: string | null },
): Promise<{ id: string; sha256: string } | undefined> {
  const { campaign, subjectKind, rule, point, kind, computedBy, onceKey } = question
  const drawn = await drawUp(tx, question)
  const texts = { facts: canonicalJson(drawn.facts), result: canonicalJson(drawn.result) }
  const list = {
    id: tools.ids.next(),
    wardId: campaign.wardId,
    campaignId: campaign.id,
    kind,
    awardForm: rule.definition.awardForm,
    subjectKind,
    asOfSeq: point.seq,
    ledgerHash: point.hash,
    ruleVersion: rule.version,
    ...texts,
    sha256: sealOf(texts),
    computedAt: tools.clock.now(),
    computedBy,
    onceKey,
  }
  if (!(await insertList(tx, list))) return undefined

  await appendAudit(tx, tools, [
    {
      wardId: campaign.wardId,
      actorId: computedBy,
      action: 'nomination_list.computed',
      subjectKind: 'nomination_list',
      subjectId: list.id,
      details: { kind, subjectKind, seq: point.seq, ruleVersion: rule.version, sha256: list.sha256 },
    },
  ])
  return { id: list.id, sha256: list.sha256 }
}
