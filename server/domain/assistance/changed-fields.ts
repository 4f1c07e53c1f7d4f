import { canonicalJson, sha256 } from '#server/platform/canonical-json.ts'
import type { AcceptedContent } from './judge-assistance.ts'

/** Names of the fields in which an edit differs from what stood there; names only, as values may be about a citizen. */
export function changedFields(before: Readonly<Record<string, unknown>>, after: AcceptedContent): string[] {
  return Object.entries(after)
    .filter(([name, value]) => canonicalJson(before[name]) !== canonicalJson(value))
    .map(([name]) => name)
    .filter((name) => !derived.has(name))
}

/** Seals a revision's content. The citizen's key stays out: it is destroyed on its day, and the seal outlives it. */
export function contentDigest({ citizenKey: _citizen, creditKey: _credit, ...content }: AcceptedContent): string {
  return sha256(canonicalJson(content))
}

/** What follows from other fields and would name one change twice. */
const derived = new Set(['creditKey', 'occurredOn', 'citizenKeyStrength', 'isOlder', 'receiptLastFour', 'retainUntil'])
