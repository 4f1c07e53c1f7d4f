import type { Clock } from '#server/platform/clock.ts'
import type { Config } from '#server/platform/config.ts'
import type { Ids } from '#server/platform/ids.ts'
import type { Asking } from './ask-passphrase.ts'

/** What a task is given that works below the application. */
export type OwnGiven = {
  config: Config
  projectFolder: string
  /** Where the task was called: a file is named from there. */
  workFolder: string
  clock: Clock
  ids: Ids
  passphrase: Asking
  /** The task's own words. */
  say(line: string): void
  /** What its preparation says. */
  tell(line: string): void
}
