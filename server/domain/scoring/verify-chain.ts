import type { Connection } from '#db/client.ts'
import { grant, type Result, refuse } from '#server/platform/result.ts'
import type { LedgerEntry } from './ledger-entry.ts'
import { findHead, listEntriesAfter } from './queries.ts'
import { entryHash, genesisHash } from './seal-entry.ts'

export type ChainEnd = { seq: number; hash: string }
/** `seq` is the first entry that is missing, altered or not the one the head names. */
export type ChainRefusal = { code: 'chain_broken'; seq: number }

const AT_ONCE = 1000

/**
 * Reads a ledger from its beginning and checks that nothing is missing, altered or cut off. A chain alone does not show
 * a cut-off end, so the head must agree; who fears a false head compares the answer with one written down elsewhere.
 */
export async function verifyChain(conn: Connection, campaignId: string): Promise<Result<ChainEnd, ChainRefusal>> {
  const head = await findHead(conn, campaignId)
  let end: ChainEnd = { seq: 0, hash: genesisHash }
  for (;;) {
    const entries = await listEntriesAfter(conn, { campaignId, seq: end.seq, limit: AT_ONCE })
    const checked = followChain(end, entries)
    if (!checked.ok) return checked
    end = checked.value
    if (entries.length < AT_ONCE) break
  }
  const isWhole = head === undefined || (end.seq === head.seq ? end.hash === head.hash : end.seq > head.seq)
  return isWhole ? grant(end) : refuse({ code: 'chain_broken', seq: end.seq + 1 })
}

/** Follows entries from where a chain stands. */
export function followChain(from: ChainEnd, entries: readonly LedgerEntry[]): Result<ChainEnd, ChainRefusal> {
  let end = from
  for (const entry of entries) {
    const seq = end.seq + 1
    const isNext = entry.seq === seq && entry.previousHash === end.hash
    if (!isNext || entry.hash !== entryHash(entry, end.hash)) return refuse({ code: 'chain_broken', seq })
    end = { seq, hash: entry.hash }
  }
  return grant(end)
}
