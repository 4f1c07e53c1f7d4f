import { canonicalJson, sha256 } from '#server/platform/canonical-json.ts'
import type { LedgerEntry, UnsealedEntry } from './ledger-entry.ts'

/** What the first entry of a ledger is sealed to. */
export const genesisHash = '0'.repeat(64)

/**
 * The hash of an entry over its own content and the hash before it, in canonical JSON of ids, codes and numbers. No
 * name or other personal text is part of it, so that what must be forgotten can be without breaking the chain.
 */
export function entryHash(entry: UnsealedEntry, previousHash: string): string {
  return sha256(
    canonicalJson({
      accountId: entry.accountId,
      acts: entry.acts,
      assistanceId: entry.assistanceId,
      campaignId: entry.campaignId,
      capacity: entry.capacity,
      collectiveId: entry.collectiveId,
      correctsSeq: entry.correctsSeq,
      id: entry.id,
      kind: entry.kind,
      lines: entry.lines,
      occurredOn: entry.occurredOn,
      points: entry.points,
      previousHash,
      recordedAt: entry.recordedAt.toISOString(),
      ruleVersion: entry.ruleVersion,
      seq: entry.seq,
      verdictId: entry.verdictId,
    }),
  )
}

/** The entry with its two hashes. */
export function sealEntry(entry: UnsealedEntry, previousHash: string): LedgerEntry {
  return { ...entry, previousHash, hash: entryHash(entry, previousHash) }
}
