import type { Actor } from '#server/domain/identity/index.ts'
import type { AssistanceInput, AssistanceRefusal } from './assistance.ts'
import type { ActState } from './contract.ts'

export type RecordItem = {
  actor: Actor
  input: AssistanceInput
  /** A program sends the act first and the photo that proves it after it. */
  mayPhotoFollow?: boolean | undefined
}
export type Submission = RecordItem & { digest: string }
export type Recorded = { id: string; state: ActState; revision: number; isNew: boolean }
export type RecordRefusal =
  | AssistanceRefusal
  | { code: 'not_found' }
  | { code: 'conflict' }
  | { code: 'read_only_role' }
  | { code: 'photos_gone' }
