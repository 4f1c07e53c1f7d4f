/** A backup that cannot be made, read or put back, for a reason its operator can understand. One line for the terminal. */
export class BackupRefused extends Error {
  override name = 'BackupRefused'
}

/** The file is not what was written: nothing of it is believed. */
export function damaged(what: string): BackupRefused {
  return new BackupRefused(`This backup is damaged: ${what}. Nothing was changed; take another copy of it.`)
}
