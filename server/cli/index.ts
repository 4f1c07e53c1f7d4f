import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compose } from '#server/compose.ts'
import { refuseHalfDemo } from '#server/demo/half-demo.ts'
import { openSecrets } from '#server/edge/citizen/open-secrets.ts'
import { announceEvents } from '#server/edge/realtime/announce-events.ts'
import { BackupRefused } from '#server/platform/backup/backup-refused.ts'
import { systemClock } from '#server/platform/clock.ts'
import { type Config, describeConfigProblem, readConfig } from '#server/platform/config.ts'
import { createEvents } from '#server/platform/events.ts'
import { uuidV7Ids } from '#server/platform/ids.ts'
import { createLog, ignoreClosedOutput } from '#server/platform/log.ts'
import { openServerDatabase } from '#server/platform/open-server-database.ts'
import { StartRefused } from '#server/platform/start-refused.ts'
import { folderStorage } from '#server/platform/storage.ts'
import { askUnseen } from './ask-passphrase.ts'
import { CliRefused } from './cli-refused.ts'
import type { OwnGiven } from './own-given.ts'
import { ownTaskNamed } from './own-tasks.ts'
import { runCli } from './run-cli.ts'

/** A task on the command line, on the same database as the server, which may run at the same time. */
async function main(): Promise<number> {
  ignoreClosedOutput()
  const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
  const config = readConfig(process.env, projectFolder)
  if (!config.ok) return complain(describeConfigProblem(config.error))

  try {
    const [name = '', ...args] = process.argv.slice(2)
    const ownTask = ownTaskNamed(name)
    if (ownTask) await ownTask(args, ownGiven(config.value, projectFolder))
    else await runTask(name, args, { config: config.value, projectFolder })
    return 0
  } catch (error) {
    if (isRefusal(error)) return complain(error.message)
    throw error
  }
}

/** npm calls tasks in the project's folder; it tells where the words were typed. */
function ownGiven(config: Config, projectFolder: string): OwnGiven {
  const workFolder = process.env.INIT_CWD ?? process.cwd()
  return {
    ...{ config, projectFolder, workFolder, clock: systemClock, ids: uuidV7Ids },
    passphrase: { given: process.env.SECRETS_PASSPHRASE || undefined, isTerminal: process.stdin.isTTY, ask: askUnseen },
    ...{ say: console.info, tell: console.error },
  }
}

type Place = { config: Config; projectFolder: string }

async function runTask(name: string, args: readonly string[], { config, projectFolder }: Place): Promise<void> {
  const { database, dataDir } = config
  const databaseUrl = database.kind === 'url' ? database.url : undefined
  const say = console.error
  const opened = await openServerDatabase({ databaseUrl, dataDir, projectFolder, mayJoin: true, say })
  try {
    const { db, sql } = opened.client
    await refuseHalfDemo(db, opened)
    const log = createLog({ level: config.logLevel })
    const events = createEvents((error) => log.error({ err: error }, 'a listener failed'))
    const storage = folderStorage(join(dataDir, 'evidence'))
    const resources = { db, log, clock: systemClock, ids: uuidV7Ids, events, storage }
    const { campaignSecret: given, signInSecret: givenSignIn } = config
    const application = compose(resources, await openSecrets(resources, { given, givenSignIn, dataDir }))
    const announcing = announceEvents({ events, sql, log, processId: randomUUID() })
    try {
      await runCli(name, args, { application, projectFolder, say: console.info, tell: console.error })
    } finally {
      // A server that runs on this database hears of it: boards move, sessions and roles that ended close their sockets.
      await announcing.told()
    }
  } finally {
    await opened.close()
  }
}

function isRefusal(error: unknown): error is Error {
  return error instanceof CliRefused || error instanceof StartRefused || error instanceof BackupRefused
}

function complain(line: string): number {
  console.error(line)
  return 1
}

void main().then(process.exit)
