import { type SQL, sql } from 'drizzle-orm'
import { assistances, evidenceFiles, services } from '#db/schema/index.ts'

/*
 * An act that a program sent before its photo. Whatever else may prove a service (a note, a receipt number) comes with
 * the act itself, so only a photo can still be missing; judge-proof.ts is the same rule where an act is received.
 */

/** Whether an act still waits for the first photo that proves it: it is its author's turn, not a verifier's. */
export function awaitsPhoto(): SQL<boolean> {
  return sql<boolean>`(${assistances.state} = 'waiting' and ${isUnproven} and not exists (${photosOfAct}))`
}

/** Whether nothing proves an act now, also where its photos were taken off it: then it cannot be accepted. */
export function lacksProof(): SQL<boolean> {
  return sql<boolean>`(${isUnproven} and not exists (${photosOfAct} and ${evidenceFiles.removedAt} is null))`
}

const isUnproven = sql`exists (
  select 1 from ${services}
  where ${services.id} = ${assistances.serviceId}
    and 'photo' = any(${services.evidence})
    and not ('note' = any(${services.evidence}) and ${assistances.note} is not null)
    and not ('receipt' = any(${services.evidence}) and ${assistances.receiptKey} is not null))`

const photosOfAct = sql`select 1 from ${evidenceFiles} where ${evidenceFiles.assistanceId} = ${assistances.id}`
