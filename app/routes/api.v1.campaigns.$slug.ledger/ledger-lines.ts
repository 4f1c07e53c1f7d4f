import type { LedgerEntry } from '#server/domain/scoring/index.ts'

/** Pages of a ledger as lines of JSON. The next page is read when this one has been taken. */
export function ledgerLines(pages: AsyncIterable<LedgerEntry[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = pages[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (controller) => {
      const page = await iterator.next()
      if (page.done) return controller.close()
      controller.enqueue(encoder.encode(page.value.map(lineOf).join('')))
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}

function lineOf({ campaignId: _, wardId: __, ...entry }: LedgerEntry): string {
  return `${JSON.stringify(entry)}\n`
}
