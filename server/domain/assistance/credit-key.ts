import type { OnceRule } from '#server/domain/campaigns/contract.ts'
import type { CitizenKeyStrength } from './contract.ts'

/*
 * One act, one credit. What a service counts once for: a citizen and the service; a receipt; or a citizen and a lesson.
 * A key made of a phone number never blocks anything by itself, so it makes no credit key.
 */

export type CreditFacts = {
  once: OnceRule
  serviceCode: string
  citizen: { key: string | null; strength: CitizenKeyStrength | null }
  lessonId: string | null
  receiptKey: string | null
}

/** The text that two acts share when only one of them may be credited; null where nothing limits the act. */
export function creditKey({ once, serviceCode, citizen, lessonId, receiptKey }: CreditFacts): string | null {
  const person = citizen.strength === 'identity' ? citizen.key : null
  switch (once) {
    case 'citizen':
      return person && `citizen:${person}:${serviceCode}`
    case 'lesson':
      return person && lessonId && `lesson:${lessonId}:${person}`
    case 'receipt':
      return receiptKey && `receipt:${receiptKey}`
  }
}
