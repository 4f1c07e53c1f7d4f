import type { ledgerEntries } from '#db/schema/index.ts'

/** A row of the ledger as it stands. */
export type LedgerEntry = typeof ledgerEntries.$inferSelect
/** An entry before it is sealed to the one before it. */
export type UnsealedEntry = Omit<LedgerEntry, 'previousHash' | 'hash'>
