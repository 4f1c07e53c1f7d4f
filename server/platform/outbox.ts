import type { Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/index.ts'
import type { Clock } from './clock.ts'

/** What must happen after a commit, by topic. Payloads name ids, codes and days; who reads them looks the rest up. */
export type OutboxMap = {
  /** Rows of `verdicts` that one transaction wrote: decisions, or what took decisions back. */
  verdicts_given: { verdictIds: readonly string[] }
  /** Something about a person's account that they are always told. */
  account_changed: { accountId: string } & AccountChange
  /** The day has come to tell everybody who leads what happened the day before (`YYYY-MM-DD`). */
  digests_due: { day: string }
  /** One person's part of it. */
  digest: { accountId: string; day: string }
}
export type OutboxTopic = keyof OutboxMap

export type AccountChange =
  | { change: 'role_granted' | 'role_revoked'; role: string; campaignId: string | null }
  | { change: 'signed_in'; sessionId: string }
  | { change: 'password_changed' | 'second_factor_changed' }
  | { change: 'token_created' }

/** `key` names the effect within its topic: written twice, it happens once. */
export type OutboxMessage = {
  [T in OutboxTopic]: { topic: T; key: string; wardId: string; payload: OutboxMap[T] }
}[OutboxTopic]

/**
 * Writes down, in the command's own transaction, what must happen once it is committed. After the commit the command
 * emits `outboxWritten`, so that it happens at once; without that it happens within a minute, also after a crash.
 */
export async function appendOutbox(
  tx: Transaction,
  { clock }: { clock: Clock },
  messages: readonly OutboxMessage[],
): Promise<void> {
  if (messages.length === 0) return
  const createdAt = clock.now()
  await tx
    .insert(outbox)
    .values(messages.map((message) => ({ ...message, createdAt })))
    .onConflictDoNothing()
}
