import type { Application } from '#server/compose.ts'
import { runAccount } from './account.ts'
import { runCampaign } from './campaign.ts'
import { CliRefused } from './cli-refused.ts'
import { runCommendation } from './commendation.ts'
import { runHold } from './hold.ts'
import { runLedger } from './ledger.ts'
import { ownTaskNames } from './own-tasks.ts'

export type CliGiven = {
  application: Application
  projectFolder: string
  /** To standard output. */
  say(line: string): void
  /** To standard error. */
  tell(line: string): void
}

const tasks: Record<string, (args: readonly string[], given: CliGiven) => Promise<void>> = {
  account: runAccount,
  campaign: runCampaign,
  hold: runHold,
  commendation: runCommendation,
  ledger: runLedger,
}

/** Does one task of the command line; what cannot be done is thrown as `CliRefused`. */
export async function runCli(name: string, args: readonly string[], given: CliGiven): Promise<void> {
  const task = tasks[name]
  if (!task)
    throw new CliRefused(
      `There is no task "${name}"; tasks are ${[...Object.keys(tasks), ...ownTaskNames].join(', ')}.`,
    )
  await task(args, given)
}
