import { runBackup } from './backup.ts'
import type { OwnGiven } from './own-given.ts'
import { runRestore } from './restore.ts'
import { runSecrets } from './secrets.ts'

/** Tasks that work below the application: the database need not be there, up to date, or have its secrets. */
const ownTasks: Record<string, (args: readonly string[], given: OwnGiven) => Promise<void>> = {
  backup: runBackup,
  restore: runRestore,
  secrets: runSecrets,
}

export const ownTaskNames = Object.keys(ownTasks)

export function ownTaskNamed(name: string) {
  return Object.hasOwn(ownTasks, name) ? ownTasks[name] : undefined
}
